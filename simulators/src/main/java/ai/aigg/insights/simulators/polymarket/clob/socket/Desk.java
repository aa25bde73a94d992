package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.OutcomeToken;

import org.springframework.stereotype.Component;

/**
 * Who is connected and subscribed to what. Only the feed's thread touches it.
 */
@Component
class Desk {

	/** Beyond so many tokens a connection gets no first books (nautilus PR 2915). */
	static final int MOST_BOOKED = 500;

	private static final int MOST_TOKENS = 20_000;

	private final MarketWorld world;

	private final Mutes mutes;

	private final Teller teller;

	private final SocketSettings settings;

	private final Set<Client> clients = new LinkedHashSet<>();

	private final Map<Long, Watched> watched = new HashMap<>();

	private List<Watched> snapshot = List.of();

	private boolean stale;

	Desk(MarketWorld world, Mutes mutes, Teller teller, SocketSettings settings) {
		this.world = world;
		this.mutes = mutes;
		this.teller = teller;
		this.settings = settings;
	}

	/** Lets a client in; false when there are too many. */
	boolean enter(Client client) {
		return this.clients.size() < this.settings.connections() && this.clients.add(client);
	}

	/** Forgets a client and what it subscribed to. */
	void leave(Client client) {
		this.clients.remove(client);
		drop(client, List.copyOf(client.tokens().keySet()));
	}

	/** Adds tokens to a client's, sends their books, and ignores unknown ones. */
	void subscribe(Client client, Request.Subscribe request) {
		if (!this.clients.contains(client)) {
			return;
		}
		client.wants(request.custom(), request.custom() && request.tokens().isEmpty());
		List<Wanted> wanted = new ArrayList<>();
		for (String token : request.tokens()) {
			OutcomeToken known = this.world.outcomeByToken(token).orElse(null);
			if (known == null || client.tokens().size() >= MOST_TOKENS || !listed(known)) {
				continue;
			}
			Watched market = this.watched.computeIfAbsent(known.market().id(), (id) -> {
				this.stale = true;
				return new Watched(known.market());
			});
			market.add(client, known.index());
			client.tokens().put(token, market);
			this.mutes.subscribed(token);
			if (!this.mutes.muted(token) && !known.market().closed()) {
				wanted.add(new Wanted(market, known.index()));
			}
		}
		if (request.books() && client.tokens().size() <= MOST_BOOKED) {
			this.teller.books(client, wanted);
		}
	}

	/** Takes tokens away from a client. */
	void unsubscribe(Client client, Request.Unsubscribe request) {
		drop(client, request.tokens());
	}

	Set<Client> clients() {
		return this.clients;
	}

	/** Tokens that at least one client subscribed to. */
	Set<String> tokens() {
		Set<String> tokens = new LinkedHashSet<>();
		this.clients.forEach((client) -> tokens.addAll(client.tokens().keySet()));
		return tokens;
	}

	/** Markets somebody listens to; the list stays as it is when they change. */
	List<Watched> markets() {
		if (this.stale) {
			this.snapshot = List.copyOf(this.watched.values());
			this.stale = false;
		}
		return this.snapshot;
	}

	/** A new market may be without its tokens for a while. */
	private static boolean listed(OutcomeToken known) {
		return known.index() < known.market().tokenIds().size();
	}

	private void drop(Client client, Iterable<String> tokens) {
		for (String token : tokens) {
			Watched market = client.tokens().remove(token);
			if (market != null) {
				market.remove(client, market.tokens().indexOf(token));
				if (market.listeners().isEmpty()) {
					this.watched.remove(market.market().id());
					this.stale = true;
				}
			}
		}
	}

	/**
	 * A book that is to be sent.
	 *
	 * @param market its market
	 * @param outcome its outcome
	 */
	record Wanted(Watched market, int outcome) {
	}

}
