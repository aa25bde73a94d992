package ai.aigg.insights.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mention with its steps: what the database says, and between it what the events say.
 *
 * @param mention the mention
 * @param marketId Gamma's id of its market, or {@code null}
 * @param steps in the order of the ring
 */
record Journey(Mention mention, @Nullable String marketId, List<Step> steps) {

	Journey {
		steps = List.copyOf(steps);
	}

	/**
	 * Puts a mention and what was heard of its question together.
	 */
	static Journey of(Mention mention, Way way) {
		Trail trail = new Trail(mention.askedAt());
		trail.add("received", mention.createdAt(), "");
		trail.add("matched", null, way.at(Stage.MATCHED));
		trail.add("researched", mention.researchedAt(), way.at(Stage.RESEARCHED));
		trail.add("analysed", mention.analysedAt(), way.at(Stage.ANALYSED));
		trail.add("no analysis", null, way.at(Stage.UNANSWERED));
		trail.add(end(mention), mention.completedAt(), "");
		String market = (mention.marketId() != null) ? mention.marketId() : way.marketId();
		return new Journey(mention, market, trail.steps);
	}

	private static String end(Mention mention) {
		return switch (mention.replyState()) {
			case "posted" -> "posted";
			case "dry_run" -> "kept";
			default -> "ended";
		};
	}

	/**
	 * From the post to the end, or {@code null} before it ended.
	 */
	public @Nullable Duration total() {
		Instant end = this.mention.completedAt();
		return (end != null) ? Trail.between(this.mention.askedAt(), end) : null;
	}

	/**
	 * Collects steps and measures the time between them.
	 */
	private static final class Trail {

		private final List<Step> steps = new ArrayList<>();

		private Instant last;

		private Trail(Instant start) {
			this.last = start;
		}

		/** The event's own time is that of the step; the row's is a little later. */
		private void add(String name, @Nullable Instant stored, java.util.Optional<Way.Passed> heard) {
			heard.ifPresentOrElse((passed) -> add(name, passed.at(), passed.detail()), () -> add(name, stored, ""));
		}

		private void add(String name, @Nullable Instant at, String detail) {
			if (at != null) {
				this.steps.add(new Step(name, at, between(this.last, at), detail));
				this.last = at;
			}
		}

		/** The clocks of several services may differ a little. */
		private static Duration between(Instant start, Instant end) {
			return end.isBefore(start) ? Duration.ZERO : Duration.between(start, end);
		}

	}

}
