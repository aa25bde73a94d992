package ai.aigg.insights.research.desk;

import ai.aigg.insights.research.evidence.ArchivedEvidence;

/**
 * One provider's part of the evidence.
 */
sealed interface Piece {

	/**
	 * It was in the archive already.
	 *
	 * @param row its row
	 */
	record Kept(ArchivedEvidence row) implements Piece {
	}

	/**
	 * It was brought just now and is in the archive.
	 *
	 * @param row its row
	 */
	record New(ArchivedEvidence row) implements Piece {
	}

	/**
	 * Somebody else is asking for it right now.
	 *
	 * @param flight key of the flight
	 */
	record UnderWay(String flight) implements Piece {
	}

}
