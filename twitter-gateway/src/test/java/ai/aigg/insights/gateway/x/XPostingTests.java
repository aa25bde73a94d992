package ai.aigg.insights.gateway.x;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;

import ai.aigg.insights.kit.http.UpstreamSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class XPostingTests {

	private static final PostId MENTION = new PostId("1445880548472328192");

	private final StubX x = new StubX();

	@AfterEach
	void stop() {
		this.x.close();
	}

	@Test
	void aCreatedPostIsPosted() {
		assertThat(reply()).isInstanceOf(PostingOutcome.Posted.class);
		assertThat(this.x.attempts).singleElement()
			.hasToString("{\"text\":\"text\",\"reply\":{\"in_reply_to_tweet_id\":\"1445880548472328192\"}}");
	}

	@Test
	void aRefusalIsRejected() {
		this.x.next.add(Behaviour.refuse(403,
				"{\"detail\":\"You are not allowed to create a Tweet with " + "duplicate content.\",\"status\":403}"));
		assertThat(reply()).isInstanceOfSatisfying(PostingOutcome.Rejected.class,
				(rejected) -> assertThat(rejected.reason()).isEqualTo(Rejection.DUPLICATE));
	}

	@Test
	void aLimitSaysWhenItEnds() {
		this.x.next.add(Behaviour.refuse(429, "", "x-rate-limit-remaining", "0", "x-rate-limit-reset", "1705420800"));
		assertThat(reply()).isInstanceOfSatisfying(PostingOutcome.Rejected.class,
				(rejected) -> assertThat(rejected.retryAt()).isNotNull());
	}

	@Test
	void anOutageLeavesTheOutcomeOpen() {
		this.x.next.add(Behaviour.refuse(503, ""));
		assertThat(reply()).isEqualTo(new PostingOutcome.Unknown("status 503"));
	}

	@Test
	void aConnectionThatIsDroppedAfterTheBodyLeavesTheOutcomeOpenAndIsNotTriedAgain() {
		this.x.next.add(Behaviour.createAndDrop());
		assertThat(reply()).isInstanceOf(PostingOutcome.Unknown.class);
		assertThat(this.x.attempts).hasSize(1);
	}

	@Test
	void anUnreadableSuccessLeavesTheOutcomeOpen() {
		this.x.next.add(Behaviour.refuse(201, "{\"data\":"));
		assertThat(reply()).isInstanceOf(PostingOutcome.Unknown.class);
	}

	@Test
	void nobodyThereCreatedNothing() {
		URI nowhere = this.x.url();
		this.x.close();
		assertThat(posting(nowhere).reply(MENTION, "text")).isInstanceOfSatisfying(PostingOutcome.Rejected.class,
				(rejected) -> assertThat(rejected.reason()).isEqualTo(Rejection.NOT_SENT));
	}

	@Test
	void asksWhoseKeysTheseAre() {
		assertThat(posting(this.x.url()).ownUserId()).contains(StubX.BOT.userId());
	}

	private PostingOutcome reply() {
		return posting(this.x.url()).reply(MENTION, "text");
	}

	private static XPosting posting(URI url) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newHttpClient());
		requests.setReadTimeout(Duration.ofSeconds(5));
		RestClient client = RestClient.builder().baseUrl(url.toString()).requestFactory(requests).build();
		UpstreamSettings upstream = new UpstreamSettings(url, Duration.ofSeconds(1), Duration.ofSeconds(5), 0, 8,
				DataSize.ofMegabytes(1));
		return new XPosting(client, upstream, new OAuth1Signer(new OAuth1Keys("a", "b", "c", "d"), Clock.systemUTC()),
				Clock.systemUTC());
	}

}
