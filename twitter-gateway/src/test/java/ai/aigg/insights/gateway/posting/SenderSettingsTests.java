package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SenderSettingsTests {

	@Test
	void aLeaseOutlastsTwoAttempts() {
		SenderSettings settings = settings(Duration.ofSeconds(30), Duration.ofSeconds(1));
		assertThat(settings.budget(Duration.ofSeconds(13))).hasSeconds(15);
		assertThatIllegalArgumentException().isThrownBy(() -> settings.budget(Duration.ofSeconds(14)))
			.withMessageContaining("lease");
	}

	@Test
	void looksComeInOrder() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> settings(Duration.ofSeconds(30), Duration.ofSeconds(9), Duration.ofSeconds(5)));
	}

	private static SenderSettings settings(Duration lease, Duration... looks) {
		return new SenderSettings(4, Duration.ofMillis(100), lease, Duration.ofSeconds(2), List.of(looks),
				Duration.ofMinutes(30));
	}

}
