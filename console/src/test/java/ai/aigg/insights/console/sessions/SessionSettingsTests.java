package ai.aigg.insights.console.sessions;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of the address of Redis.
 */
class SessionSettingsTests {

	@Test
	void readsAnAddress() {
		assertThat(settings(" rediss://me:planted@redis:6380/1 ").address()).satisfies((address) -> {
			assertThat(address.getHost()).isEqualTo("redis");
			assertThat(address.getPort()).isEqualTo(6380);
			assertThat(address.getDatabase()).isOne();
			assertThat(address.isSsl()).isTrue();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "redis://:planted word@redis", "http://:planted@redis", "redis:6379:planted", "planted",
			"redis://", "redis://:planted@[nowhere" })
	void doesNotRepeatAnAddressThatIsNone(String address) {
		assertThatIllegalStateException().isThrownBy(() -> settings(address).address())
			.withMessageStartingWith("AIGG_REDIS_URL is no address")
			.withMessageNotContaining("planted")
			.withNoCause();
	}

	@Test
	void saysNoPassword() {
		assertThat(settings("redis://:planted@redis").toString()).doesNotContain("planted");
	}

	private static SessionSettings settings(String address) {
		return new SessionSettings(address, "planted", Duration.ofSeconds(2));
	}

}
