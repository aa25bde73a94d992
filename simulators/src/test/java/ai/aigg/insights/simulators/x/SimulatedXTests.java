package ai.aigg.insights.simulators.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import ai.aigg.insights.simulators.generated.MovableClock;
import ai.aigg.insights.simulators.market.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SimulatedXTests {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAnswerWithoutTheHandleSummonsTheBotWhereThatIsEnough(boolean enough) {
		SimulatedX network = network(100, enough, Clock.systemUTC());
		Post mention = network.say("alice", "@aigginsights rain?", null, null);
		Post choices = network.publish(network.bot(), "1) Rome 2) Oslo", mention, null, Set.of());
		Post number = network.say("alice", "2", choices.id(), null);
		Post talk = network.say("bob", "who knows", number.id(), null);
		assertThat(network.summons(number)).isEqualTo(enough);
		assertThat(number.mentions(network.bot().id())).isTrue();
		assertThat(network.summons(talk)).isFalse();
		assertThat(network.botPosts(0, 10)).containsExactly(choices);
	}

	@Test
	void theOldestPostsMakeRoom() {
		SimulatedX network = network(3, false, Clock.systemUTC());
		Post first = network.say("a", "@aigginsights one", null, null);
		for (int i = 0; i < 3; i++) {
			network.say("a", "@aigginsights more " + i, null, null);
		}
		assertThat(network.store().post(first.id())).isNull();
		assertThat(network.store().byMentioned(network.bot().id())).hasSize(3);
	}

	@Test
	void anEditIsAnotherPostInTheSameChain() {
		SimulatedX network = network(100, false, Clock.systemUTC());
		Post first = network.say("alice", "@aigginsights rain in Rome?", null, null);
		Post second = network.edit(first.id(), "@aigginsights rain in Oslo?");
		Post third = network.edit(first.id(), "no question any more");
		assertThat(third.firstId()).isEqualTo(first.id());
		assertThat(network.store().history(second)).containsExactly(first.id(), second.id(), third.id());
		assertThat(network.post(first.id())).contains(first);
		assertThat(network.store().byMentioned(network.bot().id())).isEmpty();
		assertThat(network.store().byAuthor(third.author().id())).containsOnlyKeys(third.id());
		assertThat(network.delete(second.id())).isTrue();
		assertThat(network.store().posts()).isEmpty();
	}

	@Test
	void editsEndWithTheirWindowAndAfterFive() {
		MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
		SimulatedX network = network(100, false, clock);
		Post once = network.say("alice", "one", null, null);
		Post often = network.say("alice", "two", null, null);
		for (int i = 0; i < 5; i++) {
			network.edit(often.id(), "two, " + i);
		}
		assertThatIllegalArgumentException().isThrownBy(() -> network.edit(often.id(), "two, again"));
		clock.move(Duration.ofMinutes(61));
		assertThatIllegalArgumentException().isThrownBy(() -> network.edit(once.id(), "one, late"));
	}

	@Test
	void whatMayBeSaidAgainIsKnownAtOnce() {
		MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
		SimulatedX network = network(100, false, clock);
		Post post = network.say("alice", "the same", null, null);
		Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
		assertThat(network.store().said(post.author().id(), "the same", hourAgo)).isTrue();
		assertThat(network.store().said(post.author().id(), "another", hourAgo)).isFalse();
		assertThat(network.store().said(post.author().id(), "the same", clock.instant().plusMillis(1))).isFalse();
		assertThat(network.delete(post.id())).isTrue();
		assertThat(network.store().said(post.author().id(), "the same", hourAgo)).isFalse();
	}

	private static SimulatedX network(int maxPosts, boolean answersSummon, Clock clock) {
		XSettings settings = new XSettings(1, "aigginsights", maxPosts, Duration.ZERO, Duration.ofHours(1),
				Duration.ZERO, answersSummon, Dialect.POST);
		return new SimulatedX(settings, new Indexing(settings, new Seed(1)), clock);
	}

}
