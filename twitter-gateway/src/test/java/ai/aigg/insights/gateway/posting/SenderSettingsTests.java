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

	@Test
	void attemptsAreFew() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> settings(0, Duration.ofSeconds(30), Duration.ofSeconds(5)))
			.withMessageContaining("attempts");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> settings(11, Duration.ofSeconds(30), Duration.ofSeconds(5)))
			.withMessageContaining("attempts");
	}

	private static SenderSettings settings(Duration lease, Duration... looks) {
		return settings(5, lease, looks);
	}

	private static SenderSettings settings(int attempts, Duration lease, Duration... looks) {
		return new SenderSettings(4, Duration.ofMillis(100), lease, Duration.ofSeconds(2), List.of(looks), attempts,
				Duration.ofMinutes(30));
	}

}
