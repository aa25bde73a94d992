package ai.aigg.insights.simulators.limits;

import java.util.Arrays;
import java.util.List;

/**
 * The limits of
 * <a href="https://docs.polymarket.com/api-reference/rate-limits">docs.polymarket.com</a>
 * (autumn 2026) for what is simulated, in requests per ten seconds.
 */
enum Limit {

	/** Everything together. */
	GENERAL(15_000, "/gamma/", "/clob/"),
	/** All of Gamma. */
	GAMMA(4_000, "/gamma/"),
	/** Market and event lists together. */
	GAMMA_LISTS(900, "/gamma/markets", "/gamma/events"),
	/** Events. */
	GAMMA_EVENTS(500, "/gamma/events"),
	/** Markets. */
	GAMMA_MARKETS(300, "/gamma/markets"),
	/** All of CLOB. */
	CLOB(9_000, "/clob/"),
	/** Order books. */
	CLOB_BOOK(1_500, "/clob/book"),
	/** Price histories. */
	CLOB_HISTORY(1_000, "/clob/prices-history");

	private final int perTenSeconds;

	private final String first;

	private final String second;

	Limit(int perTenSeconds, String prefix) {
		this(perTenSeconds, prefix, prefix);
	}

	Limit(int perTenSeconds, String first, String second) {
		this.perTenSeconds = perTenSeconds;
		this.first = first;
		this.second = second;
	}

	int perTenSeconds() {
		return this.perTenSeconds;
	}

	/** The limits that a path falls under; a websocket's handshake under none. */
	static List<Limit> of(String path) {
		if (path.startsWith("/clob/ws/")) {
			return List.of();
		}
		return Arrays.stream(values())
			.filter((limit) -> path.startsWith(limit.first) || path.startsWith(limit.second))
			.toList();
	}

}
