package ai.aigg.insights.markets.live.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Follows tokens over as many connections as they need. One more connection, without any
 * token, hears what concerns the whole venue.
 */
@Component
public class MarketSocket {

	/** Connections that are begun in one tick, so that a start is no storm. */
	private static final int CONNECTS_PER_TICK = 5;

	/** Its multiples fill an interval evenly, however many there are. */
	private static final double GOLDEN = 0.6180339887;

	private static final int VENUE = 0;

	private final ShardParts parts;

	private final RandomGenerator random;

	/** By number; numbers are used again, so that they stay few. */
	private final TreeMap<Integer, Shard> shards = new TreeMap<>();

	private final Map<String, Shard> homes = new HashMap<>();

	@Autowired
	MarketSocket(SocketSettings settings, SocketListener listener, SocketMetrics metrics, Clock clock) {
		this(new ShardParts(new JdkConnector(settings), settings, listener, metrics, clock),
				RandomGenerator.getDefault());
	}

	MarketSocket(ShardParts parts, RandomGenerator random) {
		this.parts = parts;
		this.random = random;
	}

	/**
	 * Follows these tokens and no others; those followed already keep their connection.
	 * @param wanted tokens, the ones that move most first
	 */
	public synchronized void follow(Collection<String> wanted) {
		Set<String> gone = new HashSet<>(this.homes.keySet());
		wanted.forEach(gone::remove);
		byHome(gone).forEach(Shard::remove);
		gone.forEach(this.homes::remove);
		Map<Shard, List<String>> more = deal(
				wanted.stream().filter((token) -> !this.homes.containsKey(token)).toList());
		more.forEach(Shard::add);
		closeEmpty();
	}

	/**
	 * Deals tokens like cards, so that the busiest do not all come over one connection.
	 */
	private Map<Shard, List<String>> deal(List<String> fresh) {
		int size = this.parts.settings().shardTokens();
		int needed = (this.homes.size() + fresh.size() + size - 1) / size;
		for (int number = VENUE; this.shards.size() <= needed; number++) {
			this.shards.computeIfAbsent(number, this::newShard);
		}
		List<Shard> open = this.shards.tailMap(VENUE, false).values().stream().toList();
		Map<Shard, Integer> sizes = new HashMap<>();
		open.forEach((shard) -> sizes.put(shard, shard.size()));
		Map<Shard, List<String>> dealt = new HashMap<>();
		for (String token : fresh) {
			Shard emptiest = open.stream().min(Comparator.comparing(sizes::get)).orElseThrow();
			sizes.merge(emptiest, 1, Integer::sum);
			dealt.computeIfAbsent(emptiest, (shard) -> new ArrayList<>()).add(token);
			this.homes.put(token, emptiest);
		}
		return dealt;
	}

	private Shard newShard(int number) {
		Duration renew = this.parts.settings().renew();
		double share = (number * GOLDEN) % 1;
		Instant firstRenewal = this.parts.clock().instant().plusMillis((long) (renew.toMillis() * (0.5 + share / 2)));
		Backoff backoff = new Backoff(this.parts.settings().backOff(), this.parts.settings().maxBackOff(), this.random);
		return new Shard(this.parts, backoff, firstRenewal);
	}

	private void closeEmpty() {
		this.shards.entrySet().removeIf((entry) -> {
			boolean empty = entry.getKey() != VENUE && entry.getValue().size() == 0;
			if (empty) {
				entry.getValue().close();
			}
			return empty;
		});
	}

	/**
	 * Subscribes anew to tokens that have gone mute.
	 * @param mute the tokens; others than those followed are left out
	 */
	public synchronized void renew(Collection<String> mute) {
		byHome(mute).forEach(Shard::renew);
	}

	private Map<Shard, List<String>> byHome(Collection<String> tokens) {
		Map<Shard, List<String>> grouped = new HashMap<>();
		for (String token : tokens) {
			Shard home = this.homes.get(token);
			if (home != null) {
				grouped.computeIfAbsent(home, (shard) -> new ArrayList<>()).add(token);
			}
		}
		return grouped;
	}

	/**
	 * Does what is due: connects, pings, replaces. To be called a few times a second.
	 */
	public synchronized void tick() {
		int budget = CONNECTS_PER_TICK;
		for (Shard shard : this.shards.values()) {
			budget -= shard.tick(budget > 0) ? 1 : 0;
		}
		this.parts.metrics().connections(this.shards.values().stream().mapToInt(Shard::connections).sum());
	}

	/**
	 * Closes all connections and follows nothing any more.
	 */
	public synchronized void close() {
		this.shards.values().forEach(Shard::close);
		this.shards.clear();
		this.homes.clear();
		this.parts.metrics().connections(0);
	}

	/**
	 * How old the newest data of each connection is.
	 * @return by the shard's number, the one for the whole venue being 0; without those
	 * that are not connected
	 */
	public synchronized Map<Integer, Duration> ages() {
		Instant now = this.parts.clock().instant();
		Map<Integer, Duration> ages = new TreeMap<>();
		this.shards.forEach((number, shard) -> {
			Instant last = shard.lastData();
			if (last != null) {
				ages.put(number, Duration.between(last, now));
			}
		});
		return ages;
	}

	/**
	 * How many shards there are, connected or not.
	 * @return the number, with the one for the whole venue
	 */
	public synchronized int size() {
		return this.shards.size();
	}

}
