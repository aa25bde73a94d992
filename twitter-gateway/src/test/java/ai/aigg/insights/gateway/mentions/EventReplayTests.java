package ai.aigg.insights.gateway.mentions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import ai.aigg.insights.gateway.x.XWebhooks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.method;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

/**
 * Tests of {@link EventReplay}.
 */
class EventReplayTests {

	private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private final RestClient.Builder client = RestClient.builder();

	private final MockRestServiceServer x = MockRestServiceServer.bindTo(this.client).build();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final SettableClock clock = new SettableClock();

	private final EventReplay replay = new EventReplay(new XWebhooks(this.client.build()),
			new ReplaySettings(Duration.ofMinutes(1)), this.clock, new MentionMetrics(this.meters));

	@AfterEach
	void everythingExpectedWasAsked() {
		this.x.verify();
	}

	@Test
	void asksOnceForAllThatTheListDoesNotShow() {
		expect("202611201145", "202611201159", HttpStatus.OK);
		this.replay.uncovered(NOON.minusSeconds(900), NOON.minusSeconds(600));
		at(30);
		this.replay.uncovered(NOON.minusSeconds(870), NOON.minusSeconds(20));
		assertThat(count("ok")).as("too early").isZero();
		at(60);
		at(61);
		assertThat(count("ok")).isOne();
	}

	@Test
	void asksOnlyForWhatCameSince() {
		expect("202611201145", "202611201200", HttpStatus.OK);
		expect("202611201200", "202611201210", HttpStatus.OK);
		this.replay.uncovered(NOON.minusSeconds(900), NOON);
		at(60);
		this.replay.uncovered(NOON.minusSeconds(840), NOON);
		at(600);
		assertThat(count("ok")).as("nothing new").isOne();
		this.replay.uncovered(NOON.minusSeconds(300), NOON.plusSeconds(600));
		at(660);
		assertThat(count("ok")).isEqualTo(2);
	}

	@Test
	void asksAgainWhenXRefuses() {
		expect("202611201145", "202611201200", HttpStatus.TOO_MANY_REQUESTS);
		expect("202611201145", "202611201200", HttpStatus.OK);
		this.replay.uncovered(NOON.minusSeconds(900), NOON);
		at(60);
		assertThat(count("failed")).isOne();
		at(61);
		assertThat(count("failed")).as("not at once").isOne();
		at(120);
		assertThat(count("ok")).isOne();
	}

	@Test
	void goesBackNoFurtherThanXDoes() {
		expect("202611191206", "202611201200", HttpStatus.OK);
		this.replay.uncovered(NOON.minus(Duration.ofDays(3)), NOON);
		at(60);
		assertThat(count("ok")).isOne();
	}

	@Test
	void asksNothingWithoutAWebhook() {
		webhooks("{\"data\": [], \"meta\": {\"result_count\": 0}}");
		this.replay.uncovered(NOON.minusSeconds(900), NOON);
		at(60);
		assertThat(this.meters.find("mentions.replays").counters()).isEmpty();
	}

	private void webhooks(String answer) {
		this.x.expect(requestTo("/2/webhooks"))
			.andExpect(method(HttpMethod.GET))
			.andRespond(withSuccess(answer, MediaType.APPLICATION_JSON));
	}

	private void expect(String from, String to, HttpStatus answer) {
		webhooks("""
				{"data": [{"id": "1400000000000000001", "url": "https://bot.example.org/webhooks/x", "valid": true},
				          {"id": "1400000000000000002", "url": "https://old.example.org/x", "valid": false}]}
				""");
		this.x.expect(requestTo("/2/webhooks/replay"))
			.andExpect(method(HttpMethod.POST))
			.andExpect(content().json("""
					{"webhook_id": "1400000000000000001", "from_date": "%s", "to_date": "%s"}
					""".formatted(from, to)))
			.andRespond((answer == HttpStatus.OK) ? withSuccess("{}", MediaType.APPLICATION_JSON) : withStatus(answer));
	}

	private void at(int secondsAfterNoon) {
		this.clock.now = NOON.plusSeconds(secondsAfterNoon);
		this.replay.close();
	}

	private double count(String result) {
		return this.meters.counter("mentions.replays", "result", result).count();
	}

	/**
	 * A clock that a test sets.
	 */
	private static final class SettableClock extends Clock {

		private Instant now = NOON;

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
