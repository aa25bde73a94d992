package ai.aigg.insights.gateway.x;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.Set;

import javax.net.ssl.SSLHandshakeException;

import ai.aigg.insights.kit.http.UpstreamUnavailableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

/**
 * Says what an answer to a post, or its absence, means.
 */
final class OutcomeReader {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Set<String> APP_PROBLEMS = Set.of("unsupported-authentication", "client-forbidden",
			"oauth1-permissions", "client-not-enrolled");

	private static final Set<String> CAP_PROBLEMS = Set.of("credits", "usage-capped");

	private final Clock clock;

	OutcomeReader(Clock clock) {
		this.clock = clock;
	}

	PostingOutcome answer(int status, HttpHeaders headers, byte[] body) {
		if (status == 201) {
			return created(body);
		}
		if (status < 400 || status >= 500 || status == 408) {
			return new PostingOutcome.Unknown("status " + status);
		}
		Problem problem = Problem.read(body);
		Rejection reason = reason(status, problem);
		return new PostingOutcome.Rejected(reason, problem.toString(),
				(reason == Rejection.RATE_LIMITED) ? RateLimit.endOf(headers, this.clock.instant()) : null);
	}

	private static PostingOutcome created(byte[] body) {
		try {
			return PostId.parse(MAPPER.readTree(body).path("data").path("id").asString(""))
				.<PostingOutcome>map(PostingOutcome.Posted::new)
				.orElseGet(() -> new PostingOutcome.Unknown("status 201 without an id"));
		}
		catch (JacksonException ex) {
			return new PostingOutcome.Unknown("status 201 with an unreadable body");
		}
	}

	private static Rejection reason(int status, Problem problem) {
		if (CAP_PROBLEMS.contains(problem.type())) {
			return Rejection.CREDITS;
		}
		return switch (status) {
			case 401 -> Rejection.UNAUTHORIZED;
			case 402 -> Rejection.CREDITS;
			case 403 -> forbidden(problem);
			case 429 -> Rejection.RATE_LIMITED;
			default -> Rejection.INVALID_REQUEST;
		};
	}

	private static Rejection forbidden(Problem problem) {
		if (!problem.isReadable()) {
			return Rejection.UNREAD;
		}
		if (problem.says("duplicate content") || problem.code() == 187) {
			return Rejection.DUPLICATE;
		}
		if (problem.says("not been mentioned or otherwise engaged")) {
			return Rejection.NOT_ENGAGED;
		}
		if (problem.says("deleted or not visible") || problem.code() == 385) {
			return Rejection.TARGET_GONE;
		}
		if (problem.says("restricted who can reply") || problem.code() == 433) {
			return Rejection.REPLY_RESTRICTED;
		}
		if (problem.says("spend") || problem.says("credits")) {
			return Rejection.CREDITS;
		}
		return (APP_PROBLEMS.contains(problem.type()) || problem.says("not permitted")) ? Rejection.APP_NOT_PERMITTED
				: Rejection.FORBIDDEN;
	}

	PostingOutcome failure(Throwable failure) {
		return neverLeft(failure) ? new PostingOutcome.Rejected(Rejection.NOT_SENT, failure.toString(), null)
				: new PostingOutcome.Unknown(failure.toString());
	}

	/**
	 * Whether a request failed before anything of it left us.
	 */
	static boolean neverLeft(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
					|| cause instanceof SSLHandshakeException || cause instanceof UpstreamUnavailableException
					|| cause instanceof UnresolvedAddressException) {
				return true;
			}
		}
		return false;
	}

}
