package ai.aigg.insights.research.evidence;

import java.util.UUID;

/**
 * A row of the archive.
 *
 * @param id the row
 * @param found whether it holds evidence, or only that there was none
 * @param stale whether it is old enough to be refreshed; it may be used meanwhile
 */
public record ArchivedEvidence(UUID id, boolean found, boolean stale) {

	/**
	 * A row that is good as it is.
	 * @param id the row
	 * @param found whether it holds evidence, or only that there was none
	 */
	public ArchivedEvidence(UUID id, boolean found) {
		this(id, found, false);
	}

}
