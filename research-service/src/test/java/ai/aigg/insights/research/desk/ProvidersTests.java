package ai.aigg.insights.research.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.research.TestMarkets;
import ai.aigg.insights.research.budget.Budget;
import ai.aigg.insights.research.budget.Reservation;
import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.evidence.CacheKey;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.EvidenceArchive;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.ResearchProvider;
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.schema.events.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link Providers}.
 */
class ProvidersTests {

	private static final Evidence FOUND = new Evidence.Found("text", EventJson.mapper().createObjectNode(), List.of(),
			new BigDecimal("0.005"));

	private static final Reservation RESERVED = new Reservation(LocalDate.of(2026, 11, 22), new BigDecimal("0.01"));

	private static final ArchivedEvidence ROW = new ArchivedEvidence(new UUID(0, 1), true);

	private static final ArchivedEvidence STALE = new ArchivedEvidence(new UUID(0, 2), true, true);

	private final EvidenceArchive archive = Mockito.mock(EvidenceArchive.class);

	private final Flights flights = Mockito.mock(Flights.class);

	private final Budget budget = Mockito.mock(Budget.class);

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final Market market = TestMarkets.market();

	private final ResearchProvider good = provider("good", true);

	private final ResearchProvider bad = provider("bad", true);

	private final ResearchProvider silent = provider("silent", false);

	private final Providers providers = new Providers(List.of(this.good, this.bad, this.silent), this.archive,
			this.flights, new PaidCall(this.budget, this.meters),
			new TransactionTemplate(Mockito.mock(PlatformTransactionManager.class)));

	@BeforeEach
	void nobodyElseIsAsking() {
		BDDMockito.given(this.flights.begin(ArgumentMatchers.anyString()))
			.willAnswer((call) -> Optional.of(new Flight(call.getArgument(0), new UUID(1, 1))));
		BDDMockito.given(this.budget.reserve(ArgumentMatchers.any())).willReturn(Optional.of(RESERVED));
		BDDMockito.given(this.archive.add(ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any()))
			.willAnswer((call) -> new ArchivedEvidence(new UUID(0, 9), call.getArgument(2) instanceof Evidence.Found));
		BDDMockito.given(this.archive.find(ArgumentMatchers.any(), ArgumentMatchers.any()))
			.willReturn(Optional.empty());
	}

	@Test
	void keepsTheEvidenceOfOthersWhenOneFails() {
		brings(this.good, FOUND);
		BDDMockito.given(this.bad.research(this.market, ResearchType.current()))
			.willThrow(new IllegalStateException("a fault"));
		assertThat(gather()).containsExactly(new Piece.New(new ArchivedEvidence(new UUID(0, 9), true)),
				new Piece.New(new ArchivedEvidence(new UUID(0, 9), false)));
		assertThat(this.meters.counter("aigg.research.cost.cents", "provider", "good").count()).isEqualTo(0.5);
		assertThat(this.meters.timer("aigg.research.provider", "provider", "bad", "result", "BROKEN").count())
			.isEqualTo(1);
		BDDMockito.then(this.flights).should(Mockito.times(2)).end(ArgumentMatchers.any());
		BDDMockito.then(this.budget).should().settle(RESERVED, FOUND.costUsd());
	}

	@Test
	void asksOnlyThoseOfWhomTheArchiveHasNothing() {
		has(this.good, ROW);
		brings(this.bad, FOUND);
		assertThat(this.providers.archived(this.market)).isEmpty();
		assertThat(gather()).first().isEqualTo(new Piece.Kept(ROW));
		BDDMockito.then(this.good).should(Mockito.never()).research(ArgumentMatchers.any(), ArgumentMatchers.any());
		has(this.bad, STALE);
		assertThat(this.providers.archived(this.market)).contains(List.of(ROW, STALE));
	}

	@Test
	void leavesToOthersWhatTheyAreAskingFor() {
		BDDMockito.given(this.flights.begin(ArgumentMatchers.anyString())).willReturn(Optional.empty());
		has(this.good, STALE);
		String flight = CacheKey.of(this.bad, this.market, ResearchType.current()).hash();
		assertThat(gather()).containsExactly(new Piece.Kept(STALE), new Piece.UnderWay(flight));
	}

	@Test
	void keepsWhatItHasWhenRefreshingBringsNothing() {
		has(this.good, STALE);
		brings(this.good, new Evidence.Missing(MissingReason.UNREACHABLE));
		brings(this.bad, FOUND);
		assertThat(gather()).first().isEqualTo(new Piece.Kept(STALE));
	}

	@Test
	void findsWhatLandedMeanwhile() {
		CacheKey key = CacheKey.of(this.good, this.market, ResearchType.current());
		BDDMockito.given(this.archive.find(key, this.market)).willReturn(Optional.empty()).willReturn(Optional.of(ROW));
		brings(this.bad, FOUND);
		assertThat(gather()).first().isEqualTo(new Piece.Kept(ROW));
		BDDMockito.then(this.flights).should(Mockito.times(2)).end(ArgumentMatchers.any());
	}

	@Test
	void asksNobodyForMoneyThatIsNotThere() {
		BDDMockito.given(this.budget.reserve(ArgumentMatchers.any())).willReturn(Optional.empty());
		gather();
		BDDMockito.then(this.good).should(Mockito.never()).research(ArgumentMatchers.any(), ArgumentMatchers.any());
		BDDMockito.then(this.archive)
			.should()
			.add(CacheKey.of(this.good, this.market, ResearchType.current()), this.market,
					new Evidence.Missing(MissingReason.OVER_BUDGET));
		assertThat(this.meters.counter("aigg.research.over.budget", "provider", "good").count()).isEqualTo(1);
	}

	@Test
	void endsItsFlightWhenTheArchiveFails() {
		brings(this.good, FOUND);
		brings(this.bad, FOUND);
		BDDMockito.given(this.archive.add(ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any()))
			.willThrow(new IllegalStateException("no database"));
		assertThatIllegalStateException().isThrownBy(this::gather).withMessage("no database");
		BDDMockito.then(this.flights).should(Mockito.atLeast(2)).end(ArgumentMatchers.any());
	}

	private List<Piece> gather() {
		return this.providers.gather(this.market, ResearchType.current());
	}

	private void has(ResearchProvider provider, ArchivedEvidence row) {
		CacheKey key = CacheKey.of(provider, this.market, ResearchType.current());
		BDDMockito.given(this.archive.find(key, this.market)).willReturn(Optional.of(row));
	}

	private void brings(ResearchProvider provider, Evidence evidence) {
		BDDMockito.given(provider.research(this.market, ResearchType.current())).willReturn(evidence);
	}

	private static ResearchProvider provider(String name, boolean active) {
		ResearchProvider provider = Mockito.mock(ResearchProvider.class);
		BDDMockito.given(provider.name()).willReturn(name);
		BDDMockito.given(provider.active()).willReturn(active);
		BDDMockito.given(provider.expectedCostUsd()).willReturn(new BigDecimal("0.01"));
		BDDMockito.given(provider.request(ArgumentMatchers.any(), ArgumentMatchers.any())).willReturn("request");
		return provider;
	}

}
