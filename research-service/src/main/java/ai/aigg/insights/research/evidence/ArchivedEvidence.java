package ai.aigg.insights.research.evidence;

import java.util.UUID;

/**
 * A row of the archive.
 *
 * @param id the row
 * @param found whether it holds evidence, or only that there was none
 */
public record ArchivedEvidence(UUID id, boolean found) {
}
