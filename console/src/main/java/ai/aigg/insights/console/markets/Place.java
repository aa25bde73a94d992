package ai.aigg.insights.console.markets;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on.
 *
 * @param at the time of the last market of the page before
 * @param id its row
 */
record Place(Instant at, UUID id) {

	static @Nullable Place of(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String[] parts = text.split("_", 2);
		try {
			if (parts.length == 2) {
				return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
			}
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw PageProblem.wrong("This is no place in a list of markets. Begin at the page Markets.");
		}
		throw PageProblem.wrong("This is no place in a list of markets. Begin at the page Markets.");
	}

	@Override
	public String toString() {
		return this.at + "_" + this.id;
	}

}
