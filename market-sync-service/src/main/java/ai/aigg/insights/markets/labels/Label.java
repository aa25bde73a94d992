package ai.aigg.insights.markets.labels;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a mention means.
 *
 * @param acceptable ids of the markets that are right; none says that no market is
 * @param note why, or {@code null}
 */
record Label(List<String> acceptable, @Nullable String note) {

	Label {
		acceptable = List.copyOf(acceptable);
	}

	String said() {
		return this.acceptable.isEmpty() ? "no market" : String.join(", ", this.acceptable);
	}

}
