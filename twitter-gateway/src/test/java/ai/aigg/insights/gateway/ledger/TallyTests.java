package ai.aigg.insights.gateway.ledger;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TallyTests {

	@ParameterizedTest
	@CsvSource({ "pending, , PENDING", "pending, answered, PENDING", "complete, answered, ANSWERED",
			"complete, budget, ANSWERED", "failed, quota_user, REFUSED", "failed, blocked_user, REFUSED",
			"failed, timed_out, FAILED", "failed, outcome_unknown, FAILED", "complete, , UNACCOUNTED",
			"complete, opted_out, UNACCOUNTED", "failed, answered, UNACCOUNTED", "failed, nobody_knows, UNACCOUNTED" })
	void everyRowIsInOneKind(String status, String reason, Tally.Outcome outcome) {
		assertThat(new Tally.Count(status, reason, 1).outcome()).isEqualTo(outcome);
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void aReasonIsAReplyOrARefusalOrAFailure(Reason reason) {
		assertThat(reason.isReply() && reason.isRefusal()).isFalse();
		assertThat(new Tally.Count((reason.isReply() ? Status.COMPLETE : Status.FAILED).code(), reason.code(), 1)
			.outcome()).isNotEqualTo(Tally.Outcome.UNACCOUNTED);
	}

	@Test
	void theSumsNameWhatDoesNotFit() {
		Tally tally = Tally.of(List.of(new Tally.Count("complete", "answered", 3),
				new Tally.Count("failed", "quota_global", 2), new Tally.Count("pending", null, 4),
				new Tally.Count("failed", "rate_limited", 5), new Tally.Count("failed", "answered", 1)));
		assertThat(tally).isEqualTo(new Tally(15, 3, 2, 5, 4));
		assertThat(tally.unaccounted()).isEqualTo(1);
	}

	@Property
	void nothingIsCountedTwice(@ForAll Reason reason, @ForAll Status status) {
		Tally tally = Tally.of(List.of(new Tally.Count(status.code(), reason.code(), 7)));
		assertThat(tally.answered() + tally.refused() + tally.failed() + tally.pending() + tally.unaccounted())
			.isEqualTo(7);
	}

}
