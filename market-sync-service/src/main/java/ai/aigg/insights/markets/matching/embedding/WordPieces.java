package ai.aigg.insights.markets.matching.embedding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Splits a text into the pieces of BERT's vocabulary (uncased), as the models were
 * trained; see the tokenizer.json in their jars.
 */
final class WordPieces {

	private static final int LONGEST_WORD = 100;

	private final Map<String, Integer> vocabulary = new HashMap<>();

	private final int begin;

	private final int end;

	private final int unknown;

	WordPieces(JsonNode tokenizer) {
		tokenizer.path("model")
			.path("vocab")
			.properties()
			.forEach((entry) -> this.vocabulary.put(entry.getKey(), entry.getValue().asInt()));
		this.begin = piece("[CLS]");
		this.end = piece("[SEP]");
		this.unknown = piece("[UNK]");
	}

	private int piece(String text) {
		Integer id = this.vocabulary.get(text);
		if (id == null) {
			throw new IllegalStateException("The vocabulary lacks " + text);
		}
		return id;
	}

	/**
	 * Splits a text.
	 * @param text any text
	 * @param limit the most pieces, those for the begin and the end included
	 * @return ids of the pieces
	 */
	long[] split(String text, int limit) {
		Pieces pieces = new Pieces(limit);
		pieces.add(this.begin);
		StringBuilder word = new StringBuilder();
		String open = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
		for (int at = 0; at < open.length() && !pieces.full(); at += Character.charCount(open.codePointAt(at))) {
			int character = open.codePointAt(at);
			int type = Character.getType(character);
			if (Character.isWhitespace(character) || type == Character.SPACE_SEPARATOR) {
				flush(word, pieces);
			}
			else if (stands(character, type)) {
				flush(word, pieces);
				word.appendCodePoint(character);
				flush(word, pieces);
			}
			else if (type != Character.NON_SPACING_MARK && type != Character.CONTROL && type != Character.FORMAT) {
				word.appendCodePoint(character);
			}
		}
		flush(word, pieces);
		return pieces.close(this.end);
	}

	/** Punctuation and Chinese characters are words of their own. */
	private static boolean stands(int character, int type) {
		return switch (type) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
					Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
					Character.OTHER_PUNCTUATION ->
				true;
			default -> "$+<=>^`|~".indexOf(character) >= 0 || Character.isIdeographic(character);
		};
	}

	private void flush(StringBuilder word, Pieces pieces) {
		if (word.isEmpty()) {
			return;
		}
		int mark = pieces.size();
		int from = 0;
		boolean known = word.length() <= LONGEST_WORD;
		while (known && from < word.length() && !pieces.full()) {
			int to = word.length();
			Integer id = null;
			while (to > from && id == null) {
				String part = word.substring(from, to);
				id = this.vocabulary.get((from > 0) ? "##" + part : part);
				to -= (id == null) ? 1 : 0;
			}
			known = id != null;
			if (id != null) {
				pieces.add(id);
			}
			from = to;
		}
		if (!known) {
			pieces.cut(mark);
			pieces.add(this.unknown);
		}
		word.setLength(0);
	}

	/**
	 * Ids in the making.
	 */
	private static final class Pieces {

		private final long[] ids;

		private int size;

		Pieces(int limit) {
			this.ids = new long[limit];
		}

		boolean full() {
			return this.size >= this.ids.length - 1;
		}

		int size() {
			return this.size;
		}

		void add(int id) {
			if (!full()) {
				this.ids[this.size++] = id;
			}
		}

		void cut(int size) {
			this.size = size;
		}

		long[] close(int end) {
			this.ids[this.size++] = end;
			return Arrays.copyOf(this.ids, this.size);
		}

	}

}
