package ai.aigg.insights.simulators.traps;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer on its way to what the traps make of it.
 */
final class Spoiled {

	private static final int CLOSED_ROWS = 3;

	private static final List<String> NO_TOKENS = List.of("", "[]", "[\"\", \"\"]");

	private final JsonNode answer;

	private final MarketWorld world;

	Spoiled(JsonNode answer, MarketWorld world) {
		this.answer = answer;
		this.world = world;
	}

	JsonNode answer() {
		return this.answer;
	}

	/** Whether nothing of it is left, as the market is not known yet. */
	boolean gone(TrapRule rule, Call call) {
		return rule.kind() == Kind.LATE_TOKENS && call.path().startsWith("/clob/markets/")
				&& isNew(this.answer.path("condition_id").asString(""), rule);
	}

	/**
	 * Springs a trap.
	 * @param carried the last row of the page before, for rows that come twice
	 */
	void spring(TrapRule rule, Call call, @Nullable JsonNode carried) {
		switch (rule.kind()) {
			case ECHO_CURSOR -> echo(call);
			case REPEAT_ROWS -> rows().ifPresent((rows) -> {
				if (carried != null) {
					rows.insert(0, carried);
				}
			});
			case SKIP_ROWS -> rows().filter((rows) -> !rows.isEmpty()).ifPresent((rows) -> rows.remove(0));
			case IGNORE_CLOSED -> rows().ifPresent((rows) -> this.world.markets()
				.values()
				.stream()
				.filter(MarketView::closed)
				.limit(CLOSED_ROWS)
				.forEach((market) -> rows.add(JsonMapper.shared().readTree(market.json(false)))));
			case LATE_TOKENS -> each((row) -> late(row, rule));
			case UNKNOWN_FIELD -> each((row) -> row.putObject(rule.field()).put("waning", true));
			case NUMBER_AS_TEXT -> each((row) -> {
				if (row.path(rule.field()).isNumber()) {
					row.put(rule.field(), row.path(rule.field()).asString());
				}
			});
			case MISSING_FIELD -> each((row) -> row.remove(rule.field()));
			case REFUSE_CURSOR, LOWER_CAP -> {
				// These spoil the request.
			}
		}
	}

	/** The last row of the page, for the page after it. */
	@Nullable JsonNode last() {
		return rows().filter((rows) -> !rows.isEmpty()).map((rows) -> rows.get(rows.size() - 1)).orElse(null);
	}

	private void echo(Call call) {
		if (this.answer instanceof ObjectNode object && object.has("next_cursor")) {
			object.put("next_cursor", call.cursor());
		}
	}

	private void late(ObjectNode row, TrapRule rule) {
		String condition = row.path(row.has("condition_id") ? "condition_id" : "conditionId").asString("");
		if (!isNew(condition, rule)) {
			return;
		}
		if (row.has("clobTokenIds")) {
			row.put("clobTokenIds", NO_TOKENS.get(Math.floorMod(condition.hashCode(), NO_TOKENS.size())));
		}
		row.path("tokens").forEach((token) -> ((ObjectNode) token).put("token_id", ""));
	}

	private boolean isNew(String conditionId, TrapRule rule) {
		double young = this.world.now().minus(Duration.ofMinutes(rule.minutes())).getEpochSecond();
		return this.world.marketByCondition(conditionId)
			.filter((market) -> market.number(MarketNumber.START_DATE) > young)
			.isPresent();
	}

	private Optional<ArrayNode> rows() {
		if (this.answer instanceof ArrayNode array) {
			return Optional.of(array);
		}
		return this.answer.valueStream().filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast).findFirst();
	}

	/** Every market or event of a list, or the one that was asked for. */
	private void each(Consumer<ObjectNode> change) {
		boolean single = this.answer.has("id") || this.answer.has("condition_id");
		if (single && this.answer instanceof ObjectNode object) {
			change.accept(object);
			return;
		}
		rows().ifPresent((rows) -> rows.forEach((row) -> {
			if (row instanceof ObjectNode object) {
				change.accept(object);
			}
		}));
	}

}
