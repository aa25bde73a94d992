package ai.aigg.insights.research.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the choice that {@link EvidenceArchive} makes.
 */
class EvidenceArchiveTests {

	private static final ArchivedEvidence GOOD = new ArchivedEvidence(new UUID(0, 1), true, false);

	private static final ArchivedEvidence STALE = new ArchivedEvidence(new UUID(0, 2), true, true);

	private static final ArchivedEvidence NOTHING = new ArchivedEvidence(new UUID(0, 3), false, false);

	@Test
	void prefersWhatIsGood() {
		assertThat(EvidenceArchive.choose(List.of(STALE, GOOD, NOTHING))).contains(GOOD);
		assertThat(EvidenceArchive.choose(List.of(STALE))).contains(STALE);
		assertThat(EvidenceArchive.choose(List.of(NOTHING))).contains(NOTHING);
		assertThat(EvidenceArchive.choose(List.of())).isEqualTo(Optional.empty());
	}

	@Test
	void doesNotRefreshWhatJustCouldNotBeHad() {
		assertThat(EvidenceArchive.choose(List.of(NOTHING, STALE)))
			.contains(new ArchivedEvidence(STALE.id(), true, false));
	}

}
