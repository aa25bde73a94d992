package ai.aigg.insights.research.desk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.QuestionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one of all jobs of all instances ask an upstream for a key. A flight is a row with
 * a lease by the database's clock, renewed as long as its instance lives: a long call
 * keeps it, a crash does not.
 */
@Repository
class Flights implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Flights.class);

	private static final int RENEWALS = 3;

	private final JdbcClient jdbc;

	private final Ids ids;

	private final double leaseSeconds;

	private final ApplicationEventPublisher events;

	private final ConcurrentMap<String, Flight> underWay = new ConcurrentHashMap<>();

	private final ConcurrentMap<String, Set<QuestionId>> waiting = new ConcurrentHashMap<>();

	private final ScheduledExecutorService heart = Executors
		.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("flights").factory());

	private final ScheduledFuture<?> beats;

	Flights(JdbcClient jdbc, Ids ids, FlightSettings settings, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.events = events;
		this.leaseSeconds = settings.lease().toMillis() / 1000.0;
		long beat = settings.lease().toMillis() / RENEWALS;
		this.beats = this.heart.scheduleWithFixedDelay(this::renew, beat, beat, TimeUnit.MILLISECONDS);
	}

	/**
	 * Begins a flight.
	 * @param key hash of the cache key
	 * @return the flight, to be ended, or empty when another one is under way
	 */
	Optional<Flight> begin(String key) {
		Flight flight = new Flight(key, this.ids.next());
		int begun = this.jdbc.sql("""
				INSERT INTO research_flights AS known (flight_key, owner, taken_at, expires_at)
				VALUES (:key, :owner, clock_timestamp(), clock_timestamp() + make_interval(secs => :lease))
				ON CONFLICT (flight_key) DO UPDATE SET owner = excluded.owner, taken_at = excluded.taken_at,
				    expires_at = excluded.expires_at
				WHERE known.expires_at <= clock_timestamp()
				""").param("key", key).param("owner", flight.owner()).param("lease", this.leaseSeconds).update();
		if (begun == 0) {
			return Optional.empty();
		}
		this.underWay.put(key, flight);
		return Optional.of(flight);
	}

	/**
	 * Whether this instance is asking for a key: many jobs wait for one flight, and most
	 * of them need not ask the database.
	 * @param key hash of the cache key
	 * @return {@code false} also when another instance is asking
	 */
	boolean isUnderWayHere(String key) {
		return this.underWay.containsKey(key);
	}

	/**
	 * Has a question told when a flight of this instance ends.
	 * @param key hash of the cache key
	 * @param question its job is about to sleep
	 * @return whether it will be told; otherwise the flight is another instance's, or has
	 * just ended
	 */
	boolean tell(String key, QuestionId question) {
		this.waiting.computeIfAbsent(key, (_) -> ConcurrentHashMap.newKeySet()).add(question);
		if (this.underWay.containsKey(key)) {
			return true;
		}
		this.waiting.remove(key);
		return false;
	}

	/**
	 * Ends a flight, unless it expired and another one has begun; what crashes left an
	 * hour ago is swept along.
	 * @param flight the flight
	 */
	void end(Flight flight) {
		this.underWay.remove(flight.key(), flight);
		this.jdbc.sql("""
				DELETE FROM research_flights WHERE (flight_key = :key AND owner = :owner) OR flight_key IN (
				    SELECT flight_key FROM research_flights WHERE expires_at < now() - interval '1 hour'
				    LIMIT 100 FOR UPDATE SKIP LOCKED)
				""").param("key", flight.key()).param("owner", flight.owner()).update();
		Set<QuestionId> told = this.waiting.remove(flight.key());
		if (told != null) {
			this.events.publishEvent(new Landed(Set.copyOf(told)));
		}
	}

	private void renew() {
		if (this.underWay.isEmpty()) {
			return;
		}
		try {
			this.jdbc.sql("""
					UPDATE research_flights SET expires_at = clock_timestamp() + make_interval(secs => :lease)
					WHERE owner = ANY(:owners)
					""")
				.param("lease", this.leaseSeconds)
				.param("owners", this.underWay.values().stream().map(Flight::owner).toArray(UUID[]::new))
				.update();
		}
		catch (DataAccessException ex) {
			// The next beat tries again; at worst the same is asked for twice.
			log.warn("Flights could not be renewed: {}", ex.toString());
		}
	}

	/**
	 * A flight ended for which jobs sleep.
	 *
	 * @param waiting what they are about
	 */
	record Landed(Set<QuestionId> waiting) {
	}

	@Override
	public void close() {
		this.beats.cancel(true);
		this.heart.shutdown();
	}

}
