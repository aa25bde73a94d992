package ai.aigg.insights.markets.matching.fitting;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A mention of which somebody said what it means.
 *
 * @param id its name
 * @param text the mention
 * @param context what it answers, or {@code null}
 * @param askedAt when it was written
 * @param kind what makes it hard
 * @param right the markets that are right; empty when there is none
 */
record LabelledQuery(String id, String text, @Nullable String context, Instant askedAt, String kind,
		Set<String> right) {

	static LabelledQuery of(JsonNode query, @Nullable Instant askedAt) {
		JsonNode context = query.path("parent_text");
		boolean none = query.path("expect").asString("market").equals("none");
		return new LabelledQuery(query.path("id").asString(), query.path("text").asString(),
				context.isString() ? context.asString() : null,
				(askedAt != null) ? askedAt : Instant.parse(query.path("as_of").asString()),
				query.path("kind").asString("other"), none ? Set.of()
						: query.path("acceptable").valueStream().map(JsonNode::asString).collect(Collectors.toSet()));
	}

	boolean hasMarket() {
		return !this.right.isEmpty();
	}

}
