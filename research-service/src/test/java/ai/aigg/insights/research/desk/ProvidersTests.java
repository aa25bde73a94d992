package ai.aigg.insights.research.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.research.TestMarkets;
import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.EvidenceArchive;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.ResearchProvider;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.schema.events.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Providers}.
 */
class ProvidersTests {

	private static final Evidence FOUND = new Evidence.Found("text", EventJson.mapper().createObjectNode(), List.of(),
			new BigDecimal("0.005"));

	private final EvidenceArchive archive = Mockito.mock(EvidenceArchive.class);

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final Market market = TestMarkets.market();

	private final ResearchProvider good = provider("good", true);

	private final ResearchProvider bad = provider("bad", true);

	private final ResearchProvider silent = provider("silent", false);

	private final Providers providers = new Providers(List.of(this.good, this.bad, this.silent), this.archive,
			this.meters);

	@Test
	void keepsTheEvidenceOfOthersWhenOneFails() {
		BDDMockito.given(this.good.research(this.market)).willReturn(FOUND);
		BDDMockito.given(this.bad.research(this.market)).willThrow(new IllegalStateException("a fault"));
		assertThat(this.providers.gather(this.market)).containsExactly(new Piece.New(this.good, FOUND),
				new Piece.New(this.bad, new Evidence.Missing(MissingReason.BROKEN)));
		assertThat(this.meters.counter("aigg.research.cost.usd", "provider", "good").count()).isEqualTo(0.005);
		assertThat(this.meters.timer("aigg.research.provider", "provider", "bad", "result", "BROKEN").count())
			.isEqualTo(1);
	}

	@Test
	void asksOnlyThoseOfWhomTheArchiveHasNothing() {
		ArchivedEvidence row = new ArchivedEvidence(new UUID(0, 1), true);
		BDDMockito.given(this.archive.find(this.good, this.market)).willReturn(Optional.of(row));
		BDDMockito.given(this.bad.research(this.market)).willReturn(FOUND);
		assertThat(this.providers.archived(this.market)).isEmpty();
		assertThat(this.providers.gather(this.market)).containsExactly(new Piece.Kept(row),
				new Piece.New(this.bad, FOUND));
		BDDMockito.then(this.good).should(Mockito.never()).research(this.market);
	}

	@Test
	void isCoveredByTheArchiveOnceItHasAllThatAreSetUp() {
		ArchivedEvidence row = new ArchivedEvidence(new UUID(0, 1), true);
		BDDMockito.given(this.archive.find(this.good, this.market)).willReturn(Optional.of(row));
		BDDMockito.given(this.archive.find(this.bad, this.market)).willReturn(Optional.of(row));
		assertThat(this.providers.archived(this.market)).contains(List.of(row, row));
	}

	private static ResearchProvider provider(String name, boolean active) {
		ResearchProvider provider = Mockito.mock(ResearchProvider.class);
		BDDMockito.given(provider.name()).willReturn(name);
		BDDMockito.given(provider.active()).willReturn(active);
		return provider;
	}

}
