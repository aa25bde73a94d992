package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import ai.aigg.insights.gateway.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeReaderTests {

	private static final Instant NOW = Instant.ofEpochSecond(1_705_420_500);

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final OutcomeReader reader = new OutcomeReader(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void everyRecordedRefusalIsUnderstood() throws Exception {
		Map<String, Rejection> expected = Map.of("401-unauthorized.json", Rejection.UNAUTHORIZED,
				"402-credits-depleted.json", Rejection.CREDITS, "403-duplicate-content.json", Rejection.DUPLICATE,
				"403-reply-not-engaged.json", Rejection.NOT_ENGAGED, "403-reply-target-deleted.json",
				Rejection.TARGET_GONE, "403-unsupported-authentication.json", Rejection.APP_NOT_PERMITTED,
				"429-rate-limit-docs-shape.json", Rejection.RATE_LIMITED, "429-too-many-requests-problem-shape.json",
				Rejection.RATE_LIMITED, "429-usage-cap-exceeded.json", Rejection.CREDITS,
				"429-stream-too-many-connections.json", Rejection.RATE_LIMITED);
		for (Path file : SharedData.jsonFiles("error-bodies")) {
			JsonNode recorded = MAPPER.readTree(Files.readString(file));
			if (recorded.path("status_code").asInt() == 200) {
				continue;
			}
			assertThat(refusal(recorded.path("status_code").asInt(), recorded.path("body").toString()).reason())
				.as(file.toString())
				.isEqualTo(expected.get(file.getFileName().toString()));
		}
	}

	@ParameterizedTest
	@CsvSource({ "400,Invalid Request,INVALID_REQUEST", "403,The author has restricted who can reply,REPLY_RESTRICTED",
			"403,You are not permitted to perform this action.,APP_NOT_PERMITTED",
			"403,Your spend cap is reached,CREDITS", "403,Only one cashtag per post,FORBIDDEN",
			"404,Not here,INVALID_REQUEST", "422,No,INVALID_REQUEST" })
	void refusalsAreToldApartByTheirDetail(int status, String detail, Rejection expected) {
		assertThat(refusal(status, "{\"detail\":\"" + detail + "\"}").reason()).isEqualTo(expected);
	}

	@Test
	void aRefusalWithoutAReadableReasonStaysOne() {
		assertThat(refusal(403, "<html>").reason()).isEqualTo(Rejection.UNREAD);
		assertThat(refusal(403, "").reason()).isEqualTo(Rejection.UNREAD);
		assertThat(refusal(403, "{\"title\":\"Forb").reason()).isEqualTo(Rejection.UNREAD);
		assertThat(refusal(403, "{}").reason()).isEqualTo(Rejection.FORBIDDEN);
		assertThat(refusal(429, "[1,2").reason()).isEqualTo(Rejection.RATE_LIMITED);
	}

	@Test
	void onlyACreatedPostWithANumericIdIsPosted() {
		assertThat(answer(201, "{\"data\":{\"id\":\"1445880548472328192\"}}"))
			.isEqualTo(new PostingOutcome.Posted(new PostId("1445880548472328192")));
		assertThat(answer(201, "{\"data\":{}}")).isInstanceOf(PostingOutcome.Unknown.class);
		assertThat(answer(201, "{\"data\":{\"id\":\"x\"}}")).isInstanceOf(PostingOutcome.Unknown.class);
		assertThat(answer(201, "{\"da")).isInstanceOf(PostingOutcome.Unknown.class);
		assertThat(answer(200, "{\"data\":{\"id\":\"1\"}}")).isInstanceOf(PostingOutcome.Unknown.class);
	}

	@ParameterizedTest
	@CsvSource({ "500", "502", "503", "504", "302", "408" })
	void whatIsNoClearAnswerIsUnknown(int status) {
		assertThat(answer(status, "{}")).isInstanceOf(PostingOutcome.Unknown.class);
	}

	@Test
	void aFailureBeforeTheRequestLeftCreatedNothing() {
		assertThat(failure(new ConnectException("refused"))).isInstanceOf(PostingOutcome.Rejected.class);
		assertThat(failure(new HttpConnectTimeoutException("slow"))).isInstanceOf(PostingOutcome.Rejected.class);
		assertThat(failure(new HttpTimeoutException("slow"))).isInstanceOf(PostingOutcome.Unknown.class);
		assertThat(failure(new IOException("reset"))).isInstanceOf(PostingOutcome.Unknown.class);
	}

	@Test
	void waitsUntilTheLimitThatIsReachedEnds() {
		assertThat(limited("x-rate-limit-remaining", "0", "x-rate-limit-reset", "1705420800"))
			.isEqualTo(Instant.ofEpochSecond(1_705_420_800));
		assertThat(limited("x-user-limit-24hour-remaining", "0", "x-user-limit-24hour-reset", "1705500000"))
			.as("at most one window")
			.isEqualTo(NOW.plusSeconds(900));
		assertThat(limited("x-rate-limit-remaining", "0", "x-rate-limit-reset", "1")).as("a reset in the past")
			.isEqualTo(NOW.plusSeconds(60));
		assertThat(limited("x-rate-limit-reset", "soon")).isEqualTo(NOW.plusSeconds(60));
	}

	@Test
	void theirClockCountsForTheirLimit() {
		assertThat(limited("Date", "Tue, 16 Jan 2024 15:58:20 GMT", "x-rate-limit-remaining", "0", "x-rate-limit-reset",
				"1705420800"))
			.isEqualTo(NOW.plusSeconds(100));
	}

	private @Nullable Instant limited(String... headers) {
		HttpHeaders http = new HttpHeaders();
		for (int i = 0; i < headers.length; i += 2) {
			http.set(headers[i], headers[i + 1]);
		}
		PostingOutcome outcome = this.reader.answer(429, http, "{}".getBytes(StandardCharsets.UTF_8));
		assertThat(outcome).isInstanceOf(PostingOutcome.Rejected.class);
		return ((PostingOutcome.Rejected) outcome).retryAt();
	}

	private PostingOutcome failure(Exception cause) {
		return this.reader.failure(new ResourceAccessException("I/O error", asIo(cause)));
	}

	private static IOException asIo(Exception cause) {
		return (cause instanceof IOException io) ? io : new IOException(cause);
	}

	private PostingOutcome.Rejected refusal(int status, String body) {
		PostingOutcome outcome = answer(status, body);
		assertThat(outcome).isInstanceOf(PostingOutcome.Rejected.class);
		return (PostingOutcome.Rejected) outcome;
	}

	private PostingOutcome answer(int status, String body) {
		return this.reader.answer(status, new HttpHeaders(), body.getBytes(StandardCharsets.UTF_8));
	}

}
