package ai.aigg.insights.stack.observe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a dashboard or a rule asks of Prometheus.
 *
 * @param where names the dashboard and panel, or the rule
 * @param query PromQL
 */
record Expression(String where, String query) {

	private static final Pattern COMPARISON = Pattern.compile("\\{[^}]*}|\"[^\"]*\"|(?<operator>>=|<=|==|>|<)");

	/**
	 * An alert's condition as a question that always has an answer: 1 where it holds, 0
	 * where it does not.
	 */
	static Expression ofAlert(String where, String condition) {
		return new Expression(where, COMPARISON.matcher(condition)
			.replaceAll((match) -> Matcher
				.quoteReplacement((match.group("operator") != null) ? match.group() + " bool" : match.group())));
	}

}
