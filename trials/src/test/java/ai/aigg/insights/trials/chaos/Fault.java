package ai.aigg.insights.trials.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way in which Polymarket misbehaves; each was seen in the field.
 */
enum Fault {

	ECHOED_CURSOR(Kind.TRAP, Bearing.STOPS, "{'trap':'echo-cursor'}"),
	REFUSED_CURSOR(Kind.TRAP, Bearing.STOPS, "{'trap':'refuse-cursor'}"),
	IGNORED_FILTER(Kind.TRAP, Bearing.STOPS, "{'trap':'ignore-closed'}"),
	LOWERED_CAP(Kind.TRAP, Bearing.BEARABLE, "{'trap':'lower-cap','limit':30}"),
	REPEATED_ROWS(Kind.TRAP, Bearing.BEARABLE, "{'trap':'repeat-rows'}"),
	SKIPPED_ROWS(Kind.TRAP, Bearing.EITHER, "{'trap':'skip-rows','every':2}"),
	LATE_TOKENS(Kind.TRAP, Bearing.BEARABLE, "{'trap':'late-tokens','minutes':10000}"),
	UNKNOWN_FIELD(Kind.TRAP, Bearing.BEARABLE, "{'trap':'unknown-field'}"),
	NUMBER_AS_TEXT(Kind.TRAP, Bearing.BEARABLE, "{'trap':'number-as-text'}"),
	MISSING_END(Kind.TRAP, Bearing.BEARABLE, "{'trap':'missing-field','field':'endDate'}"),
	MISSING_PRICES(Kind.TRAP, Bearing.BEARABLE, "{'trap':'missing-field','field':'outcomePrices','every':2}"),
	MISSING_ID(Kind.TRAP, Bearing.STOPS, "{'trap':'missing-field','field':'id'}"),

	SERVER_ERRORS(Kind.HTTP, Bearing.EITHER, "{'path':'/gamma/markets/keyset','status':500,'times':6}"),
	HTML(Kind.HTTP, Bearing.STOPS, "{'path':'/gamma/**','body':'html'}"),
	HALF_AN_ANSWER(Kind.HTTP, Bearing.EITHER, "{'path':'/gamma/**','body':'truncated','probability':0.3}"),
	LOST_ANSWERS(Kind.HTTP, Bearing.EITHER, "{'path':'/gamma/**','dropAfterCommit':true,'probability':0.1}"),
	THROTTLE(Kind.HTTP, Bearing.BEARABLE, "{'path':'/gamma/markets/keyset','delay':'3s','times':2}"),
	CLOB_GARBAGE(Kind.HTTP, Bearing.BEARABLE, "{'path':'/clob/**','body':'garbage'}"),

	FROZEN_SOCKET(Kind.SOCKET, Bearing.BEARABLE, "{'frozen':true}"),
	MUTE_ASSETS(Kind.SOCKET, Bearing.BEARABLE, "{'muted_share':0.5,'rescue':0.5}"),
	DROPPED_CONNECTIONS(Kind.SOCKET, Bearing.BEARABLE, "{'drop_every':'500ms'}"),
	GARBAGE_FRAMES(Kind.SOCKET, Bearing.BEARABLE, "{'garbage_share':0.4,'duplicate_share':0.4}"),
	LATE_FRAMES(Kind.SOCKET, Bearing.BEARABLE, "{'delay':'1500ms','unresolved_share':1}");

	private final Kind kind;

	private final Bearing bearing;

	private final String json;

	Fault(Kind kind, Bearing bearing, String json) {
		this.kind = kind;
		this.bearing = bearing;
		this.json = json.replace('\'', '"');
	}

	Bearing bearing() {
		return this.bearing;
	}

	/**
	 * Puts neighbours together that can strike at once without one hiding what another
	 * does to a sweep.
	 * @return all faults
	 */
	static List<List<Fault>> together() {
		List<List<Fault>> groups = new ArrayList<>();
		for (Fault fault : values()) {
			Fault before = groups.isEmpty() ? null : groups.getLast().getLast();
			if (before == null || !fault.goesWith(before)) {
				groups.add(new ArrayList<>());
			}
			groups.getLast().add(fault);
		}
		return groups;
	}

	private boolean goesWith(Fault other) {
		return this.kind == other.kind && this.kind != Kind.SOCKET && this.bearing == other.bearing
				&& this.bearing != Bearing.STOPS;
	}

	/**
	 * Switches faults on, together, in the place of all others.
	 * @param faults which; of those of the socket the first one counts
	 * @param venue where
	 */
	static void strike(Collection<Fault> faults, Venue venue) {
		venue.traps(rules(faults, Kind.TRAP));
		venue.faults(rules(faults, Kind.HTTP));
		venue.socket(of(faults, Kind.SOCKET).stream().findFirst().orElse("{}"));
	}

	private static String rules(Collection<Fault> faults, Kind kind) {
		return of(faults, kind).stream().collect(Collectors.joining(",", "[", "]"));
	}

	private static List<String> of(Collection<Fault> faults, Kind kind) {
		return faults.stream().filter((fault) -> fault.kind == kind).map((fault) -> fault.json).toList();
	}

	/**
	 * What suffers.
	 */
	private enum Kind {

		/** Gamma's and CLOB's lists are not what they seem. */
		TRAP,
		/** Calls over HTTP fail or take long. */
		HTTP,
		/** The market socket. */
		SOCKET

	}

	/**
	 * What is to become of a sweep.
	 */
	enum Bearing {

		/** None can be complete. */
		STOPS,
		/** They are complete. */
		BEARABLE,
		/** That depends on when it strikes. */
		EITHER

	}

}
