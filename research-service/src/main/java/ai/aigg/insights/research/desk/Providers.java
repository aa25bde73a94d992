package ai.aigg.insights.research.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.evidence.CacheKey;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.EvidenceArchive;
import ai.aigg.insights.research.evidence.ResearchProvider;
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.evidence.Together;
import ai.aigg.insights.research.market.Market;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks all providers that are set up, each only when the archive has nothing good of it
 * and nobody else is asking.
 */
@Component
class Providers {

	private final List<ResearchProvider> providers;

	private final EvidenceArchive archive;

	private final Flights flights;

	private final PaidCall call;

	private final TransactionTemplate transaction;

	Providers(List<ResearchProvider> providers, EvidenceArchive archive, Flights flights, PaidCall call,
			TransactionTemplate transaction) {
		this.providers = providers.stream().filter(ResearchProvider::active).toList();
		this.archive = archive;
		this.flights = flights;
		this.call = call;
		this.transaction = transaction;
	}

	/**
	 * Looks into the archive only.
	 * @param market what it is about
	 * @return evidence of every provider, some of it perhaps stale, or empty when one of
	 * them has to be asked
	 */
	Optional<List<ArchivedEvidence>> archived(Market market) {
		List<ArchivedEvidence> rows = new ArrayList<>();
		for (ResearchProvider provider : this.providers) {
			this.archive.find(CacheKey.of(provider, market, ResearchType.current()), market).ifPresent(rows::add);
		}
		return (rows.size() == this.providers.size()) ? Optional.of(rows) : Optional.empty();
	}

	/**
	 * Asks the providers of which the archive has nothing, all at once; may take as long
	 * as the slowest, no transaction is open. What one brings is in the archive before
	 * the others are waited for.
	 * @param market what it is about
	 * @param type which time
	 * @return one piece per provider
	 */
	List<Piece> gather(Market market, ResearchType type) {
		return Together.all(this.providers.stream().<Supplier<Piece>>map((provider) -> {
			CacheKey key = CacheKey.of(provider, market, type);
			return () -> piece(provider, key, market);
		}).toList());
	}

	private Piece piece(ResearchProvider provider, CacheKey key, Market market) {
		if (this.flights.isUnderWayHere(key.hash())) {
			return new Piece.UnderWay(key.hash());
		}
		Optional<ArchivedEvidence> known = this.archive.find(key, market);
		if (known.filter((row) -> !row.stale()).isPresent()) {
			return new Piece.Kept(known.get());
		}
		Optional<Flight> flight = this.flights.begin(key.hash());
		if (flight.isEmpty()) {
			return known.<Piece>map(Piece.Kept::new).orElseGet(() -> new Piece.UnderWay(key.hash()));
		}
		return fly(provider, key, market, flight.get());
	}

	private Piece fly(ResearchProvider provider, CacheKey key, Market market, Flight flight) {
		boolean landed = false;
		try {
			// Another flight may have landed between the look and the take-off.
			Optional<ArchivedEvidence> known = this.archive.find(key, market);
			if (known.filter((row) -> !row.stale()).isPresent()) {
				return new Piece.Kept(known.get());
			}
			PaidCall.Receipt receipt = this.call.make(provider, market, key.type());
			ArchivedEvidence row = this.transaction.execute((status) -> {
				receipt.settle();
				this.flights.end(flight);
				return this.archive.add(key, market, receipt.evidence());
			});
			landed = true;
			boolean better = known.isPresent() && receipt.evidence() instanceof Evidence.Missing;
			return better ? new Piece.Kept(known.get()) : new Piece.New(row);
		}
		finally {
			if (!landed) {
				this.flights.end(flight);
			}
		}
	}

}
