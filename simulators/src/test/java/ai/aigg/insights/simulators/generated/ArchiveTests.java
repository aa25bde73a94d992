package ai.aigg.insights.simulators.generated;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveTests {

	private static final long SIZE = 20_000;

	private final Archive archive = new Archive(new Chance(7), SIZE);

	@Test
	void isTheSameForTheSameSeed() {
		Archive twin = new Archive(new Chance(7), SIZE);
		Archive other = new Archive(new Chance(8), SIZE);
		assertThat(text(this.archive, 4_711)).isEqualTo(text(twin, 4_711)).isNotEqualTo(text(other, 4_711));
	}

	@ParameterizedTest
	@EnumSource(MarketNumber.class)
	void everyOrderHoldsEveryMarketOnceAndRises(MarketNumber order) {
		Set<Long> numbers = new HashSet<>();
		double before = -1;
		for (long place = 0; place < SIZE; place++) {
			long number = this.archive.ranked(order, place);
			double value = this.archive.value(order, number);
			assertThat(value).isGreaterThanOrEqualTo(before);
			assertThat(numbers.add(number)).isTrue();
			before = value;
		}
	}

	@Test
	void volumesDifferAlsoAtFourMillions() {
		Archive large = new Archive(new Chance(7), 4_000_000);
		LongStream.of(0, 1, 2, 1_999_999, 3_999_998).forEach((place) -> {
			double value = large.volume(large.ranked(MarketNumber.VOLUME, place));
			assertThat(large.volume(large.ranked(MarketNumber.VOLUME, place + 1))).isGreaterThan(value);
		});
		assertThat(large.byId(large.id(3_999_999))).isPresent();
	}

	@Test
	void marketsAreFoundByEveryKey() {
		LongStream.of(0, 17, 9_999, SIZE - 1).forEach((number) -> {
			OldMarket market = this.archive.at(number);
			assertThat(this.archive.byId(market.id())).get().extracting(MarketView::slug).isEqualTo(market.slug());
			assertThat(this.archive.bySlug(market.slug())).get().extracting(MarketView::id).isEqualTo(market.id());
			assertThat(this.archive.byCondition(market.id(), market.conditionId())).isPresent();
			assertThat(this.archive.byCondition(market.id(), "0x" + "0".repeat(64))).isEmpty();
			if (!market.tokenIds().isEmpty()) {
				assertThat(this.archive.byToken(market.id() * 2 + 1, market.tokenIds().get(1))).get()
					.extracting((outcome) -> outcome.index())
					.isEqualTo(1);
			}
		});
		assertThat(this.archive.byId(this.archive.id(5) ^ 1)).isEmpty();
		assertThat(this.archive.byId(1)).isEmpty();
		assertThat(this.archive.bySlug("will-it-be-9999999")).isEmpty();
	}

	@Test
	void holdsWhatOldMarketsAreLike() {
		List<OldMarket> all = LongStream.range(0, SIZE).mapToObj(this.archive::at).toList();
		assertThat(all).filteredOn((market) -> market.outcomes().equals(Draft.UP_DOWN)).hasSizeGreaterThan(5_000);
		assertThat(all).filteredOn((market) -> market.outcomes().size() > 2)
			.hasSizeGreaterThan(20)
			.allSatisfy((market) -> assertThat(market.tokenIds()).isEmpty());
		for (OldResult result : OldResult.values()) {
			assertThat(all).filteredOn((market) -> market.result() == result).as(result.name()).hasSizeGreaterThan(10);
		}
		assertThat(all).filteredOn((market) -> market.endDate() == null).hasSizeBetween(100, 300);
		assertThat(all).extracting(MarketView::conditionId).doesNotHaveDuplicates();
		assertThat(all).extracting(MarketView::slug).doesNotHaveDuplicates();
	}

	@Test
	void bothFormsAreJsonAndAgree() {
		LongStream.range(0, 2_000).map((n) -> n * 10).mapToObj(this.archive::at).forEach((market) -> {
			JsonNode gamma = JsonMapper.shared().readTree(market.json(true));
			JsonBuffer buffer = new JsonBuffer(100);
			market.writeClob(buffer);
			JsonNode clob = JsonMapper.shared().readTree(buffer.toBytes());
			assertThat(clob.path("condition_id").asString()).isEqualTo(gamma.path("conditionId").asString());
			assertThat(clob.path("question").asString()).isEqualTo(gamma.path("question").asString());
			JsonNode prices = JsonMapper.shared().readTree(gamma.path("outcomePrices").asString());
			assertThat(prices.size()).isEqualTo(market.outcomes().size());
			boolean won = prices.valueStream().anyMatch((price) -> Double.parseDouble(price.asString()) > 0.99);
			boolean winner = clob.path("tokens").valueStream().anyMatch((token) -> token.path("winner").asBoolean());
			assertThat(winner).isEqualTo(won && market.outcomes().size() == 2);
			assertThat(gamma.path("closed").asBoolean()).isTrue();
		});
	}

	private static String text(Archive archive, long number) {
		return new String(archive.at(number).json(true), StandardCharsets.UTF_8);
	}

}
