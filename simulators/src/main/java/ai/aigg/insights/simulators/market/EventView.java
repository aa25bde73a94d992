package ai.aigg.insights.simulators.market;

/**
 * One event: the group of markets that share a page on Polymarket.
 */
public interface EventView {

	/** Gamma id of the event. */
	long id();

	/** Last part of the event's address. */
	String slug();

	/** Whether all its markets are settled. */
	boolean closed();

	/** The Gamma object with its markets nested, as UTF-8 JSON. */
	byte[] json();

}
