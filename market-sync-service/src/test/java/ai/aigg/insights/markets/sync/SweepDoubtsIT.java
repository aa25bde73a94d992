package ai.aigg.insights.markets.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.GammaObjects;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what a sweep doubts: what is missing from the lists need not be gone.
 */
class SweepDoubtsIT extends SweepTest {

	@Autowired
	private Leavers leavers;

	@Test
	void isNotCompleteWhenTheIndependentCountSaysOtherwise() {
		GAMMA.open(markets("sw11", 3, "0.40"));
		GAMMA.events(100);
		assertThat(sweep()).isFalse();
		assertThat(String.valueOf(lastRun().get("detail"))).contains("but 100 are open");
	}

	@Test
	void saysSoWhenTheIndependentCountIsNotToBeHad() {
		GAMMA.open(List.of());
		GAMMA.pass();
		GAMMA.fail(404, "text/html", "<html>gone</html>");
		assertThat(sweep()).isTrue();
		assertThat(lastRun()).containsEntry("detail", "no independent count of events was to be had");
	}

	@Test
	void doesNotBelieveThatMostOfTheVenueIsGone() {
		GAMMA.open(markets("sw12", 200, "0.40"));
		assertThat(sweep()).isTrue();
		GAMMA.open(markets("sw12", 100, "0.40"));
		assertThat(sweep()).isFalse();
		assertThat(String.valueOf(lastRun().get("detail"))).contains("100 of 200");
		assertThat(column("sw12", "closed")).doesNotContain(true);
		// Asked for by their ids again and again, Gamma still knows nothing of them.
		assertThat(sweep()).isFalse();
		assertThat(sweep()).isTrue();
		assertThat(column("sw12", "closed")).doesNotContain(true);
	}

	@Test
	void believesItWhenGammaCallsThemClosed() {
		GAMMA.open(markets("sw13", 200, "0.40"));
		assertThat(sweep()).isTrue();
		GAMMA.open(markets("sw13", 100, "0.40"));
		GAMMA.closed(IntStream.range(100, 200)
			.mapToObj((number) -> GammaObjects.won("sw13-" + number, "Market %d of sw13".formatted(number)))
			.toList());
		assertThat(sweep()).isTrue();
		assertThat(column("sw13", "closed")).filteredOn(Boolean.TRUE::equals).hasSize(100);
	}

	@Test
	void findsRowsThatTheListsHideByTheirIds() {
		GAMMA.open(markets("sw14", 100, "0.40"));
		assertThat(sweep()).isTrue();
		GAMMA.open(markets("sw14", 99, "0.40"));
		GAMMA.hidden(List.of(GammaObjects.open("sw14-99", "Market 99 of sw14", "0.45")));
		assertThat(sweep()).isTrue();
		assertThat(column("sw14", "current_probability")).contains(new BigDecimal("0.4500"));
		GAMMA.open(markets("sw14", 50, "0.40"));
		GAMMA.hidden(markets("sw14", 100, "0.46").subList(50, 100));
		assertThat(sweep()).isFalse();
		assertThat(column("sw14", "closed")).doesNotContain(true);
	}

	@Test
	void concludesNothingWhenTheWindowsAreIgnored() {
		List<String> dated = new ArrayList<>();
		IntStream.range(0, 40)
			.forEach((number) -> dated.add(GammaObjects.object("sw15-" + number, "Q", "0.50",
					"\"closed\":false,\"endDate\":\"20%02d-06-01T00:00:00Z\"".formatted(30 + number))));
		GAMMA.open(dated);
		assertThat(sweep()).isTrue();
		GAMMA.ignoreDates();
		assertThat(sweep()).isFalse();
		assertThat(String.valueOf(lastRun().get("detail"))).contains("ignored the end dates");
	}

	@Test
	void takesTheRestOfTheLookUpsNextTime() {
		GAMMA.open(markets("sw16", 40, "0.40"));
		assertThat(sweep()).isTrue();
		GAMMA.open(List.of());
		GAMMA.closed(IntStream.range(0, 40)
			.mapToObj((number) -> GammaObjects.won("sw16-" + number, "Market %d of sw16".formatted(number)))
			.toList());
		Seen nothing = new Seen();
		assertThat(this.leavers.lookUp(nothing, 30)).isEqualTo(new Leavers.Found(40, 30, 0, 0, 10));
		assertThat(this.leavers.lookUp(nothing, 30)).isEqualTo(new Leavers.Found(10, 10, 0, 0, 0));
	}

}
