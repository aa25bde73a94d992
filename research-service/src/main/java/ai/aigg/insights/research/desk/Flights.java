package ai.aigg.insights.research.desk;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * Lets one job at a time work on a market; those that wait find its evidence in the
 * archive.
 */
final class Flights {

	private final ConcurrentMap<MarketId, Flight> flights = new ConcurrentHashMap<>();

	void alone(MarketId market, Runnable work) {
		Flight flight = this.flights.compute(market, (id, known) -> Flight.enter(known));
		flight.lock.lock();
		try {
			work.run();
		}
		finally {
			flight.lock.unlock();
			this.flights.computeIfPresent(market, (id, known) -> known.leave());
		}
	}

	int underWay() {
		return this.flights.size();
	}

	/** Its count only changes within the map's own lock. */
	private static final class Flight {

		private final ReentrantLock lock = new ReentrantLock(true);

		private int passengers;

		static Flight enter(@Nullable Flight known) {
			Flight flight = (known != null) ? known : new Flight();
			flight.passengers++;
			return flight;
		}

		@Nullable Flight leave() {
			this.passengers--;
			return (this.passengers > 0) ? this : null;
		}

	}

}
