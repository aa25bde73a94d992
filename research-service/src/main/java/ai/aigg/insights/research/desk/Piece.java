package ai.aigg.insights.research.desk;

import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.ResearchProvider;

/**
 * One provider's part of the evidence.
 */
sealed interface Piece {

	/**
	 * It is in the archive already.
	 *
	 * @param row its row
	 */
	record Kept(ArchivedEvidence row) implements Piece {
	}

	/**
	 * It was brought just now.
	 *
	 * @param provider who brought it
	 * @param evidence what came of it
	 */
	record New(ResearchProvider provider, Evidence evidence) implements Piece {
	}

}
