package ai.aigg.insights.console.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the answers.
 */
sealed interface Search {

	/** The longest text that is looked for. */
	int LONGEST = 300;

	/**
	 * Reads what was typed: the id of a post, its address on X, a user, or words.
	 * @param typed by somebody, or {@code null}
	 * @return what is meant
	 */
	static Search of(@Nullable String typed) {
		String text = (typed != null) ? typed.strip() : "";
		if (text.length() > LONGEST) {
			throw PageProblem.wrong("A search has at most %d characters. Take a few of the words.".formatted(LONGEST));
		}
		Matcher post = Patterns.POST.matcher(text);
		if (post.matches()) {
			return new ByPost(post.group(1));
		}
		Matcher user = Patterns.USER.matcher(text);
		if (user.matches()) {
			return new ByUser(user.group(1));
		}
		return text.isEmpty() ? new Everything() : new ByWords(text);
	}

	/**
	 * How texts are told apart.
	 */
	final class Patterns {

		private static final Pattern POST = Pattern
			.compile("(?:(?:https?://)?[\\w.]{1,40}/[\\w/]{1,60}/status(?:es)?/)?([0-9]{1,19})(?:[/?#].*)?");

		private static final Pattern USER = Pattern
			.compile("(?:(?:https?://)?(?:www\\.)?(?:x|twitter)\\.com/|@)(\\w{1,50})/?");

		private Patterns() {
		}

	}

	/**
	 * No search.
	 */
	record Everything() implements Search {
	}

	/**
	 * One post.
	 *
	 * @param id its id on X
	 */
	record ByPost(String id) implements Search {
	}

	/**
	 * A user's mentions.
	 *
	 * @param name the handle without the @, or the numeric id
	 */
	record ByUser(String name) implements Search {
	}

	/**
	 * Mentions with words.
	 *
	 * @param words the words
	 */
	record ByWords(String words) implements Search {
	}

}
