package ai.aigg.insights.markets.labels;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says that a mention means.
 *
 * @param acceptable ids of the markets that are right; none says that no market is
 * @param note why, or {@code null}
 */
record NewLabel(@Nullable List<@Nullable String> acceptable, @Nullable String note) {

	private static final int MOST = 20;

	private static final int LONGEST_NOTE = 500;

	private static final String ID = "[\\w-]{1,255}";

	/** What is wrong with it, as a sentence. */
	Optional<String> problem() {
		if (this.acceptable == null || this.acceptable.size() > MOST) {
			return Optional
				.of("A label has the field acceptable: up to %d ids of markets, none for no market".formatted(MOST));
		}
		if (this.acceptable.stream().anyMatch((id) -> id == null || !id.matches(ID))) {
			return Optional.of("Ids of markets are Polymarket's, like 559652");
		}
		return (this.note != null && this.note.length() > LONGEST_NOTE)
				? Optional.of("A note has at most %d characters".formatted(LONGEST_NOTE)) : Optional.empty();
	}

	Label label() {
		List<String> markets = (this.acceptable == null) ? List.of()
				: this.acceptable.stream().flatMap((id) -> Optional.ofNullable(id).stream()).distinct().toList();
		return new Label(markets, (this.note == null || this.note.isBlank()) ? null : this.note.strip());
	}

}
