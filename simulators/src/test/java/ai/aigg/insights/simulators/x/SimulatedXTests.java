package ai.aigg.insights.simulators.x;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatedXTests {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anAnswerWithoutTheHandleSummonsTheBotWhereThatIsEnough(boolean enough) {
		SimulatedX network = new SimulatedX(new XSettings(1, "aigginsights", "token", 100, Duration.ZERO, Duration.ZERO,
				enough, Dialect.POST, new XSettings.Limits(Duration.ofMinutes(15), 1, 1, 1, 1, 1, 1), null),
				Clock.systemUTC());
		Post mention = network.say("alice", "@aigginsights rain?", null, null);
		Post choices = network.publish(network.bot(), "1) Rome 2) Oslo", mention, null, Set.of());
		Post number = network.say("alice", "2", choices.id(), null);
		Post talk = network.say("bob", "who knows", number.id(), null);
		assertThat(network.summons(number)).isEqualTo(enough);
		assertThat(number.mentioned()).contains(network.bot().id());
		assertThat(network.summons(talk)).isFalse();
		assertThat(network.botPosts(0, 10)).containsExactly(choices);
	}

}
