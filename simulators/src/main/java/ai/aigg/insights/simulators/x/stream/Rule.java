package ai.aigg.insights.simulators.x.stream;

import java.util.List;
import java.util.function.Predicate;

import ai.aigg.insights.simulators.x.Post;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the filtered stream.
 *
 * @param id numeric id
 * @param value the expression
 * @param tag the caller's own word for it
 * @param test the expression at work
 */
record Rule(String id, String value, @Nullable String tag, Predicate<Post> test) {

	/** What a post must be: all of the words, one of each group joined by OR. */
	static Predicate<Post> parse(String value) {
		return new Parser(value.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")).whole();
	}

	private static final class Parser {

		private static final int MAX_DEPTH = 20;

		private final List<String> words;

		private int next;

		private int depth;

		Parser(String[] words) {
			this.words = List.of(words);
		}

		Predicate<Post> whole() {
			Predicate<Post> parsed = any();
			if (this.next < this.words.size()) {
				throw new IllegalArgumentException("There is a bracket too many.");
			}
			return parsed;
		}

		private Predicate<Post> any() {
			Predicate<Post> parsed = all();
			while (peek().equals("OR")) {
				this.next++;
				parsed = parsed.or(all());
			}
			return parsed;
		}

		private Predicate<Post> all() {
			Predicate<Post> parsed = one();
			while (!peek().isEmpty() && !peek().equals("OR") && !peek().equals(")")) {
				parsed = parsed.and(one());
			}
			return parsed;
		}

		private Predicate<Post> one() {
			String word = peek();
			this.next++;
			if (word.equals("(") || word.equals("-(")) {
				return group(word);
			}
			if (word.isEmpty() || word.equals(")") || word.equals("OR")) {
				throw new IllegalArgumentException("There is a word missing.");
			}
			return word.startsWith("-") ? term(word.substring(1)).negate() : term(word);
		}

		private Predicate<Post> group(String word) {
			if (++this.depth > MAX_DEPTH) {
				throw new IllegalArgumentException("There are too many brackets.");
			}
			Predicate<Post> parsed = any();
			if (!peek().equals(")")) {
				throw new IllegalArgumentException("There is a bracket missing.");
			}
			this.next++;
			this.depth--;
			return word.startsWith("-") ? parsed.negate() : parsed;
		}

		private String peek() {
			return (this.next < this.words.size()) ? this.words.get(this.next) : "";
		}

		private static Predicate<Post> term(String word) {
			if (word.startsWith("@")) {
				return (post) -> contains(post.shownText(), word);
			}
			if (word.startsWith("from:")) {
				String name = word.substring("from:".length());
				return (post) -> post.author().username().equalsIgnoreCase(name);
			}
			if (word.startsWith("conversation_id:")) {
				String id = word.substring("conversation_id:".length());
				return (post) -> Long.toString(post.conversationId()).equals(id);
			}
			return switch (word) {
				case "is:retweet" -> (post) -> post.repostOf() != null;
				case "is:reply" -> (post) -> post.inReplyTo() != null;
				case "is:quote" -> (post) -> post.quoteOf() != null;
				default -> plain(word);
			};
		}

		private static Predicate<Post> plain(String word) {
			if (word.contains(":")) {
				throw new IllegalArgumentException("The simulated X does not know '" + word + "'.");
			}
			return (post) -> contains(post.shownText(), word);
		}

		private static boolean contains(String text, String word) {
			for (int at = 0; at + word.length() <= text.length(); at++) {
				boolean begins = at == 0 || !isPart(text.charAt(at - 1));
				int end = at + word.length();
				boolean ends = end == text.length() || !isPart(text.charAt(end));
				if (begins && ends && text.regionMatches(true, at, word, 0, word.length())) {
					return true;
				}
			}
			return false;
		}

		private static boolean isPart(char letter) {
			return Character.isLetterOrDigit(letter) || letter == '_';
		}

	}

}
