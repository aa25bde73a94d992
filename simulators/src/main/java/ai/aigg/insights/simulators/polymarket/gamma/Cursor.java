package ai.aigg.insights.simulators.polymarket.gamma;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an ordered list, bound to the query it came from.
 *
 * @param fingerprint of the query
 * @param value the last row's place in the order
 * @param id the last row's id
 */
record Cursor(int fingerprint, double value, long id) {

	private static final Pattern FORM = Pattern.compile("(-?\\d{1,11})_(-?[0-9.E-]{1,25})_(\\d{1,18})");

	String encoded() {
		String text = this.fingerprint + "_" + this.value + "_" + this.id;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor.
	 * @throws GammaProblem when it is none, or belongs to another query
	 */
	static Cursor decode(String encoded, Query query) {
		try {
			Matcher form = FORM.matcher(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
			if (form.matches() && Integer.parseInt(form.group(1)) == query.fingerprint()) {
				return new Cursor(query.fingerprint(), Double.parseDouble(form.group(2)),
						Long.parseLong(form.group(3)));
			}
		}
		catch (IllegalArgumentException ex) {
			throw GammaProblem.invalid("invalid after_cursor");
		}
		throw GammaProblem.invalid("invalid after_cursor");
	}

}
