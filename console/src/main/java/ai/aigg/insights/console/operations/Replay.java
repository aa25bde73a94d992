package ai.aigg.insights.console.operations;

import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a replay did, or would do.
 *
 * @param dryRun whether nothing was done
 * @param replayed how many were sent, or would be
 * @param refused how many would fail again and stay
 * @param more whether there may be others that wait
 * @param lines each of them
 */
record Replay(boolean dryRun, long replayed, long refused, boolean more, List<Line> lines) {

	static Replay of(JsonNode node) {
		return new Replay(node.path("dryRun").asBoolean(false), node.path("replayed").asLong(0),
				node.path("refused").asLong(0), node.path("more").asBoolean(false),
				StreamSupport.stream(node.path("letters").spliterator(), false).map(Line::of).toList());
	}

	/** What it came to, in a sentence. */
	public String sentence() {
		return "%d %s, %d would fail again and stay%s.".formatted(this.replayed,
				this.dryRun ? "would be sent" : "were sent to their topic again", this.refused,
				this.more ? "; there may be more" : "");
	}

	/**
	 * A letter.
	 *
	 * @param offset its number
	 * @param key its key, or {@code null}; hostile
	 * @param problem why it was refused, or {@code null}
	 * @param before what came, where something else is sent; hostile
	 * @param after what is sent instead, or {@code null}
	 */
	record Line(long offset, @Nullable String key, @Nullable String problem, @Nullable String before,
			@Nullable String after) {

		static Line of(JsonNode node) {
			return new Line(node.path("offset").asLong(0), Letter.text(node.path("key")),
					Letter.text(node.path("problem")), Letter.text(node.path("before").path("text")),
					Letter.text(node.path("after").path("text")));
		}

	}

}
