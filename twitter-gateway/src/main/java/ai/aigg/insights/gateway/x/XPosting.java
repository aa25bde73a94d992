package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import ai.aigg.insights.kit.http.UpstreamSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClient;

/**
 * Posts on X, as the bot's account.
 */
public class XPosting {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final RestClient client;

	private final String baseUrl;

	private final Duration longestCall;

	private final UserAuth auth;

	private final OutcomeReader outcomes;

	XPosting(RestClient client, UpstreamSettings upstream, UserAuth auth, Clock clock) {
		this.client = client;
		this.baseUrl = upstream.baseUrl().toString().replaceAll("/+$", "");
		this.longestCall = upstream.connectTimeout().plus(upstream.readTimeout());
		this.auth = auth;
		this.outcomes = new OutcomeReader(clock);
	}

	/**
	 * Whether the keys for posting are set.
	 * @return {@code false} when nothing can be posted
	 */
	public boolean isSetUp() {
		return this.auth.isSetUp();
	}

	/**
	 * How long a call may take before it is given up.
	 * @return the time from the first to the last byte
	 */
	public Duration longestCall() {
		return this.longestCall;
	}

	/**
	 * Replies to a post. X knows no idempotency key, so this is sent once and never
	 * repeated by itself.
	 * @param target the post to answer
	 * @param text at most 280 weighted characters
	 * @return what became of it; never an exception for what X or the network does
	 */
	public PostingOutcome reply(PostId target, String text) {
		return send(NewPost.of(target, text, null));
	}

	/**
	 * Replies to a post with a picture, in the same way.
	 * @param target the post to answer
	 * @param text at most 280 weighted characters
	 * @param mediaId of an upload
	 * @return what became of it; never an exception for what X or the network does
	 */
	public PostingOutcome reply(PostId target, String text, String mediaId) {
		return send(NewPost.of(target, text, mediaId));
	}

	private PostingOutcome send(NewPost post) {
		byte[] body = MAPPER.writeValueAsBytes(post);
		String authorization;
		try {
			authorization = this.auth.header("POST", this.baseUrl + XRequest.POSTS);
		}
		catch (RuntimeException ex) {
			// No token, or no database to read it from: nothing has left us.
			return new PostingOutcome.Rejected(Rejection.UNAUTHORIZED, String.valueOf(ex.getMessage()), null);
		}
		try {
			return this.client.post()
				.uri(XRequest.POSTS)
				.header(HttpHeaders.AUTHORIZATION, authorization)
				.contentType(MediaType.APPLICATION_JSON)
				.body(body)
				.exchangeForRequiredValue((request, response) -> outcome(response));
		}
		catch (RestClientException ex) {
			return this.outcomes.failure(ex);
		}
	}

	private PostingOutcome outcome(ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		byte[] body;
		try {
			body = response.getBody().readAllBytes();
		}
		catch (IOException ex) {
			// A refusal stays one without its reason; anything else stays open.
			body = new byte[0];
		}
		if (status == 401) {
			this.auth.refused();
		}
		return this.outcomes.answer(status, response.getHeaders(), body);
	}

	/**
	 * Asks X whose keys these are.
	 * @return the account's numeric id, or nothing when X does not say
	 */
	public Optional<String> ownUserId() {
		return this.client.get()
			.uri(XRequest.ME)
			.header(HttpHeaders.AUTHORIZATION, this.auth.header("GET", this.baseUrl + XRequest.ME))
			.exchangeForRequiredValue((request, response) -> userId(response));
	}

	private Optional<String> userId(ClientHttpResponse response) throws IOException {
		byte[] body = response.getBody().readAllBytes();
		int status = response.getStatusCode().value();
		if (status == 401) {
			this.auth.refused();
		}
		if (status != 200) {
			throw new XReadException("X does not say whose keys these are: " + Problem.read(body), status);
		}
		try {
			return Optional.of(MAPPER.readTree(body).path("data").path("id").asString(""))
				.filter((id) -> !id.isEmpty());
		}
		catch (JacksonException ex) {
			throw new XReadException("X answered with something that is not JSON", status);
		}
	}

}
