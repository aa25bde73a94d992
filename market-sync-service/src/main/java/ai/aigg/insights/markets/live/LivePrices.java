package ai.aigg.insights.markets.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.markets.live.socket.MarketEvent;
import ai.aigg.insights.markets.live.socket.SocketListener;
import ai.aigg.insights.schema.events.MarketId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The newest prices of the markets that are followed; hands changes on to be written.
 */
@Component
class LivePrices implements SocketListener {

	private final Map<String, LiveToken> tokens = new ConcurrentHashMap<>();

	private final PriceWriter writer;

	private final Announcements announcements;

	private final LiveSettings settings;

	private final Clock clock;

	private final Timer lag;

	LivePrices(PriceWriter writer, Announcements announcements, LiveSettings settings, Clock clock,
			MeterRegistry meters) {
		this.writer = writer;
		this.announcements = announcements;
		this.settings = settings;
		this.clock = clock;
		this.lag = Timer.builder("markets.live.lag")
			.description("From the time that a frame gives to its being read here")
			.serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(100),
					Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(10))
			.register(meters);
	}

	/**
	 * Follows these markets and no others; what is known of those followed already is
	 * kept.
	 * @param markets the markets
	 */
	void follow(Collection<HotMarket> markets) {
		Instant now = this.clock.instant();
		Map<String, HotMarket> wanted = new HashMap<>();
		markets.forEach((market) -> wanted.put(market.token(), market));
		this.tokens.keySet().retainAll(wanted.keySet());
		wanted.forEach((token, market) -> this.tokens.computeIfAbsent(token, (key) -> new LiveToken(market, now)));
	}

	@Override
	public void heard(List<MarketEvent> events) {
		for (MarketEvent event : events) {
			switch (event) {
				case MarketEvent.OfToken news -> heard(news);
				case MarketEvent.NewMarket(String gammaId) -> this.announcements.announce(new NewMarketHeard(gammaId));
				case MarketEvent.Resolved(String conditionId) ->
					this.announcements.announce(new MarketResolvedHeard(conditionId));
			}
		}
	}

	private void heard(MarketEvent.OfToken news) {
		// Not followed: the token of the other outcome, or one that was just given up.
		LiveToken token = this.tokens.get(news.token());
		if (token != null) {
			Instant now = this.clock.instant();
			if (news.at() > 0) {
				// A clock that is ahead of ours makes no negative lag.
				this.lag.record(Math.max(0, now.toEpochMilli() - news.at()), TimeUnit.MILLISECONDS);
			}
			token.heard(news, now, this.settings.confirm(), this.writer::offer);
		}
	}

	@Override
	public void lost(Collection<String> lost) {
		for (String token : lost) {
			LiveToken known = this.tokens.get(token);
			if (known != null) {
				known.lost();
			}
		}
	}

	/**
	 * Names tokens whose price may be out of date.
	 * @param limit the most tokens
	 * @return those whose stream broke come first
	 */
	List<LiveToken> doubtful(int limit) {
		Instant now = this.clock.instant();
		List<LiveToken> found = new ArrayList<>(
				this.tokens.values().stream().filter(LiveToken::isSuspect).limit(limit).toList());
		this.tokens.values()
			.stream()
			.filter((token) -> !token.isSuspect() && token.isMute(now, this.settings.mute()))
			.limit(limit - found.size())
			.forEach(found::add);
		return found;
	}

	@Nullable LiveToken find(String token) {
		return this.tokens.get(token);
	}

	/**
	 * The tokens that are followed.
	 * @return a copy
	 */
	Set<String> followed() {
		return Set.copyOf(this.tokens.keySet());
	}

	/**
	 * When each market that is followed was last heard of.
	 * @return by Polymarket's id
	 */
	Map<MarketId, Instant> confirmedAt() {
		Map<MarketId, Instant> confirmed = new HashMap<>();
		this.tokens.values().forEach((token) -> confirmed.put(token.market().id(), token.confirmedAt()));
		return confirmed;
	}

}
