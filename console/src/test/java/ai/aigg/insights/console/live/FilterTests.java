package ai.aigg.insights.console.live;

import java.util.UUID;

import ai.aigg.insights.console.page.PageProblem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FilterTests {

	@Test
	void anEmptyFormShowsAll() {
		assertThat(Filter.of(null, " ", "", null, "", "").isEmpty()).isTrue();
		assertThat(Filter.of(null, "", "", null, "", "").query(null)).isEmpty();
	}

	@Test
	void whatIsTypedIsTakenAsItIsMeant() {
		Filter filter = Filter.of("failed", "No Market", "@ann", null, null, null);
		assertThat(filter.reason()).isEqualTo("no_market");
		assertThat(filter.user()).isEqualTo("ann");
	}

	@Test
	void anAddressHoldsTheFilterWhateverIsInIt() {
		UUID place = new UUID(1, 2);
		assertThat(Filter.of(null, null, null, null, "50% & \"more\" {x}", null).query(place))
			.isEqualTo("?text=50%25%20%26%20%22more%22%20%7Bx%7D&before=" + place);
	}

	@Test
	void whatNoMentionCanHaveIsRefused() {
		for (String[] wrong : new String[][] { { "open", null, null }, { null, "no'market", null },
				{ null, null, "king" } }) {
			assertThatExceptionOfType(PageProblem.class)
				.isThrownBy(() -> Filter.of(wrong[0], wrong[1], null, wrong[2], null, null));
		}
	}

}
