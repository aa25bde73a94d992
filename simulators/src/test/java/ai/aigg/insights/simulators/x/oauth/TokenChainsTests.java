package ai.aigg.insights.simulators.x.oauth;

import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.simulators.generated.MovableClock;
import ai.aigg.insights.simulators.market.Seed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenChainsTests {

	private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));

	private final TokenChains chains = new TokenChains(new OAuth2Settings("id", "secret", Duration.ofHours(2), false),
			new Seed(1), this.clock);

	@Test
	void accessTokensEndWithTheirTime() {
		TokenChains.Pair pair = this.chains.grant();
		assertThat(this.chains.isGood(pair.access())).isTrue();
		assertThat(this.chains.isGood(pair.refresh())).isFalse();
		this.clock.move(Duration.ofHours(2));
		assertThat(this.chains.isGood(pair.access())).isFalse();
	}

	@Test
	void theSecondUseOfARefreshTokenEndsTheChain() {
		TokenChains.Pair first = this.chains.grant();
		TokenChains.Pair second = this.chains.refresh(first.refresh()).orElseThrow();
		assertThat(this.chains.isGood(second.access())).isTrue();
		assertThat(this.chains.refresh(first.refresh())).isEmpty();
		assertThat(this.chains.isGood(second.access())).isFalse();
		assertThat(this.chains.refresh(second.refresh())).isEmpty();
		assertThat(this.chains.state().reused()).isOne();
	}

	@Test
	void otherTokensWorkUnlessOnlyGivenOnesDo() {
		assertThat(this.chains.isGood("some-user-token")).isTrue();
		assertThat(this.chains.isGood("sim-access-made-up")).isFalse();
		this.chains.set(Duration.ofSeconds(1), true);
		assertThat(this.chains.isGood("some-user-token")).isFalse();
	}

	@Test
	void revokingEndsTheChain() {
		TokenChains.Pair pair = this.chains.grant();
		this.chains.revoke(pair.refresh());
		assertThat(this.chains.isGood(pair.access())).isFalse();
		assertThat(this.chains.refresh(pair.refresh())).isEmpty();
	}

	@Test
	void allAccessTokensCanBeEndedAtOnce() {
		TokenChains.Pair pair = this.chains.grant();
		this.chains.expire();
		assertThat(this.chains.isGood(pair.access())).isFalse();
		assertThat(this.chains.refresh(pair.refresh())).isPresent();
	}

}
