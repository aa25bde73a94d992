package ai.aigg.insights.markets.backfill;

import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.ClobStub;
import ai.aigg.insights.markets.clob.ClobClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ExtentTests {

	private final ClobStub stub = new ClobStub();

	@AfterEach
	void stop() {
		this.stub.close();
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "1,0", "999,0", "7500,0", "40000,0", "40000,39000", "40000,12000" })
	void comesCloseWithFewPages(int rows, long known) {
		this.stub.markets(IntStream.range(0, rows).mapToObj((number) -> "{}").toList());
		long estimate = new Extent(ClobClients.of(this.stub)).estimate(known).orElseThrow();
		assertThat(estimate).isCloseTo(rows, within(Math.max(1_000, rows / 20L)));
		assertThat(this.stub.requests()).hasSizeLessThan(20);
	}

	@Test
	void saysNothingWhenItCannotBeFound() {
		this.stub.markets(List.of());
		this.stub.fail(404, "{}");
		assertThat(new Extent(ClobClients.of(this.stub)).estimate(0)).isEmpty();
	}

	@Test
	void readsAThousandRowsThoughPagesAreSmaller() {
		this.stub.markets(IntStream.range(0, 2_345)
			.mapToObj((number) -> ClobStub.market("0x" + Integer.toHexString(number + 16), "Q", true))
			.toList());
		this.stub.cap(300);
		Stride first = Stride.read(ClobClients.of(this.stub), 0);
		assertThat(first.markets()).hasSizeGreaterThanOrEqualTo(1_000);
		assertThat(first.last()).isFalse();
		Stride last = Stride.read(ClobClients.of(this.stub), 2_000);
		assertThat(last.markets()).hasSize(345);
		assertThat(last.last()).isTrue();
	}

}
