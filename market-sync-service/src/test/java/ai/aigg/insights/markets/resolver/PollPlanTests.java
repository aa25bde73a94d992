package ai.aigg.insights.markets.resolver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PollPlanTests {

	private static final Instant END = Instant.parse("2026-06-01T12:00:00Z");

	private final ResolverSettings settings = new ResolverSettings(true, Duration.ofSeconds(10), Duration.ofSeconds(30),
			Duration.ofMinutes(30), Duration.ofHours(6), Duration.ofHours(1), Duration.ofSeconds(5),
			Duration.ofMinutes(1), 2_000, 100);

	private final PollPlan plan = new PollPlan(this.settings);

	@ParameterizedTest
	@CsvSource({ "PT10S, PT30S", "PT29M, PT30S", "PT30M, PT3M45S", "PT1H, PT7M30S", "PT8H, PT1H", "P2D, PT6H",
			"P90D, PT6H" })
	void asksOftenAtFirstAndThenEverMoreRarely(Duration age, Duration pause) {
		Instant now = END.plus(age);
		assertThat(this.plan.after(poll(ended(), null), ended(), now).orElseThrow().nextAt())
			.isEqualTo(now.plus(pause));
	}

	@Test
	void asksTenSecondsAfterAnEndThatIsStillToCome() {
		assertThat(this.plan.after(poll(ended(), null), ended(), END.minusSeconds(5)).orElseThrow().nextAt())
			.isEqualTo(END.plusSeconds(10));
	}

	@Test
	void asksOftenAgainAfterAChangeOfState() {
		Instant now = END.plus(Duration.ofDays(3));
		Poll next = this.plan.after(poll(ended(), null), state(Resolution.DISPUTED, null, false), now).orElseThrow();
		assertThat(next.since()).isEqualTo(now);
		assertThat(next.nextAt()).isEqualTo(now.plusSeconds(30));
	}

	@Test
	void looksOnceMoreAfterAnOutcome() {
		Instant now = END.plusSeconds(40);
		MarketState resolved = state(Resolution.RESOLVED, "Yes", true);
		Poll next = this.plan.after(poll(ended(), null), resolved, now).orElseThrow();
		assertThat(next.nextAt()).isEqualTo(now.plus(Duration.ofHours(1)));
		assertThat(this.plan.after(next, resolved, next.nextAt())).isEmpty();
	}

	@Test
	void goesOnWhenAnOutcomeIsTakenBack() {
		MarketState resolved = state(Resolution.RESOLVED, "Yes", true);
		Instant now = END.plus(Duration.ofHours(2));
		Poll back = this.plan.after(poll(resolved, END), state(Resolution.DISPUTED, null, true), now).orElseThrow();
		assertThat(back.finalAt()).isNull();
		assertThat(back.nextAt()).isEqualTo(now.plusSeconds(30));
		Poll other = this.plan.after(poll(resolved, END), state(Resolution.RESOLVED, "No", true), now).orElseThrow();
		assertThat(other.finalAt()).isEqualTo(now);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-01T12:10:00Z, false", "2026-06-01T12:01:00Z, true", ", false" })
	void leavesAMarketThatTradesOnUnlessItEndsSoon(@Nullable Instant newEnd, boolean stays) {
		MarketState open = new MarketState(Resolution.OPEN, null, false, newEnd);
		assertThat(this.plan.after(poll(ended(), null), open, END).isPresent()).isEqualTo(stays);
	}

	@Test
	void takesFewLooksForALongWait() {
		List<Instant> looks = new ArrayList<>();
		Optional<Poll> poll = Optional.of(poll(ended(), null));
		Instant now = END.plusSeconds(10);
		while (now.isBefore(END.plus(Duration.ofDays(60)))) {
			looks.add(now);
			poll = this.plan.after(poll.orElseThrow(), ended(), now);
			now = poll.orElseThrow().nextAt();
		}
		assertThat(looks).hasSizeBetween(60, 350);
	}

	private static Poll poll(MarketState state, @Nullable Instant finalAt) {
		return new Poll(new UUID(0, 1), new MarketId("1"), "0x1", state, END, END, finalAt);
	}

	private static MarketState ended() {
		return state(Resolution.ENDED, null, false);
	}

	private static MarketState state(Resolution resolution, @Nullable String winner, boolean closed) {
		return new MarketState(resolution, winner, closed, END);
	}

}
