package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.gateway.ledger.Choice;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.ledger.Status;
import ai.aigg.insights.schema.events.MarketId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTests {

	private static final Interaction NUMBERED = offering(Reason.SEVERAL_MARKETS, "Will it rain in Rome?",
			"Will it rain in Oslo?");

	private static final Interaction EVENT = offering(Reason.WHOLE_EVENT, "Newsom", "2", "4+", "O'Rourke", "Twin",
			"Twin", "");

	@Test
	void aNumberChoosesAmongNumberedMarkets() {
		assertThat(chosen("2", NUMBERED)).contains("2");
		assertThat(chosen("the first one", NUMBERED)).contains("1");
	}

	@Test
	void aNumberOutsideOfTheChoicesChoosesNothing() {
		assertThat(chosen("3", NUMBERED)).isEmpty();
		assertThat(chosen("0", NUMBERED)).isEmpty();
	}

	@Test
	void aWholeTitleChoosesToo() {
		assertThat(chosen("will it  rain in OSLO", NUMBERED)).contains("2");
		assertThat(chosen("Oslo", NUMBERED)).isEmpty();
	}

	@Test
	void anOutcomeIsChosenByItsName() {
		assertThat(chosen("newsom?", EVENT)).contains("1");
		assertThat(chosen("“O'Rourke”", EVENT)).contains("4");
		assertThat(chosen("4+", EVENT)).contains("3");
		assertThat(chosen("what about Newsom", EVENT)).isEmpty();
	}

	@Test
	void outcomesOfAnEventHaveNoNumbersButMayBeNumbers() {
		assertThat(chosen("1", EVENT)).isEmpty();
		assertThat(chosen("2", EVENT)).contains("2");
	}

	@Test
	void aNameThatTwoHaveChoosesNeither() {
		assertThat(chosen("Twin", EVENT)).isEmpty();
		assertThat(chosen("?", EVENT)).isEmpty();
	}

	@Test
	void aReplyThatOffersNothingIsNotChosenFrom() {
		assertThat(chosen("1", offering(Reason.ANSWERED))).isEmpty();
	}

	private static Optional<String> chosen(String text, Interaction offered) {
		return Selection.of(text, offered).map((choice) -> choice.marketId().value());
	}

	/**
	 * A mention whose reply offers markets with the ids 1, 2, 3 …
	 */
	static Interaction offering(Reason reason, String... names) {
		List<Choice> choices = new ArrayList<>();
		for (String name : names) {
			choices.add(new Choice(new MarketId(Integer.toString(choices.size() + 1)), name));
		}
		return new Interaction(UUID.randomUUID(), "80", "80", "will it rain?", Status.COMPLETE, reason,
				ReplyState.POSTED, "the reply", "90", null, (reason == Reason.WHOLE_EVENT) ? "Who wins?" : null,
				choices, null, null, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
	}

}
