package ai.aigg.insights.research.polymarket;

import java.nio.charset.StandardCharsets;

import ai.aigg.insights.research.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link DataReader}.
 */
class DataReaderTests {

	@Test
	void readsRecordedHoldersOfVersionTwo() {
		assertThat(DataReader.holders(SharedData.read("polymarket/data_v2_holders.json"))).singleElement()
			.satisfies((holders) -> {
				assertThat(holders.outcome()).isZero();
				assertThat(holders.count()).isEqualTo(1);
				assertThat(holders.shares()).isEqualByComparingTo("1879");
			});
	}

	@Test
	void readsAnEnvelope() {
		assertThat(DataReader
			.trades("""
					{"data":[{"side":"buy","size":"10","price":"0.5","timestamp":1770476912,"outcome_index":1}],"pagination":{}}
					"""
				.getBytes(StandardCharsets.UTF_8)))
			.singleElement()
			.satisfies((trade) -> assertThat(trade.buys()).isFalse());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "null", "{\"data\":{}}", "\"text\"" })
	void refusesWhatIsNoList(String body) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DataReader.holders(body.getBytes(StandardCharsets.UTF_8)));
	}

}
