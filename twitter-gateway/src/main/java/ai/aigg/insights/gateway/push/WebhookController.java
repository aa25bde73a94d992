package ai.aigg.insights.gateway.push;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.mentions.PushedMentions;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.PushedPosts;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where X calls. A post is stored before the answer, which X waits for 10 s; after
 * anything but 200 it calls again.
 */
@RestController
class WebhookController {

	static final String PATH = "/webhooks/x";

	/** X's are about 50 characters long. */
	private static final int MAX_TOKEN = 512;

	private final WebhookSettings settings;

	private final WebhookSignature signature;

	private final PushedMentions mentions;

	private final Bot bot;

	private final MeterRegistry meters;

	WebhookController(WebhookSettings settings, PushedMentions mentions, Bot bot, MeterRegistry meters) {
		this.settings = settings;
		this.signature = new WebhookSignature(settings);
		this.mentions = mentions;
		this.bot = bot;
		this.meters = meters;
	}

	/**
	 * X asks for a proof on registration and about hourly.
	 */
	@GetMapping(PATH)
	Map<String, String> prove(@RequestParam("crc_token") String token) {
		requireSetUp();
		if (token.isEmpty() || token.length() > MAX_TOKEN) {
			throw problem(HttpStatus.BAD_REQUEST, "crc_token has 1 to %d characters".formatted(MAX_TOKEN));
		}
		return Map.of("response_token", this.signature.answer(token));
	}

	@PostMapping(PATH)
	ResponseEntity<Void> take(HttpServletRequest request) {
		requireSetUp();
		byte[] body = body(request);
		if (!this.signature.proves(body, request.getHeader(WebhookSignature.OAUTH2_HEADER),
				request.getHeader(WebhookSignature.LEGACY_HEADER))) {
			count("forged");
			throw problem(HttpStatus.UNAUTHORIZED, "The signature is not X's");
		}
		try {
			Optional<PostPage> page = PushedPosts.event(body, this.bot);
			count(page.isPresent() ? "post" : "other");
			if (page.isPresent() && !this.mentions.take(page.get(), Arrival.WEBHOOK)) {
				count("busy");
				throw problem(HttpStatus.SERVICE_UNAVAILABLE, "The post could not be stored in time; call again");
			}
			return ResponseEntity.ok().build();
		}
		catch (IllegalArgumentException ex) {
			count("unreadable");
			throw problem(HttpStatus.BAD_REQUEST, "This is not JSON");
		}
	}

	private byte[] body(HttpServletRequest request) {
		int limit = Math.toIntExact(this.settings.maxBody().toBytes());
		if (request.getContentLengthLong() > limit) {
			throw tooLarge();
		}
		try {
			byte[] body = request.getInputStream().readNBytes(limit + 1);
			if (body.length > limit) {
				throw tooLarge();
			}
			return body;
		}
		catch (IOException ex) {
			throw problem(HttpStatus.BAD_REQUEST, "The body broke off");
		}
	}

	private ErrorResponseException tooLarge() {
		count("too_large");
		return problem(HttpStatus.CONTENT_TOO_LARGE, "An event has at most " + this.settings.maxBody());
	}

	private void requireSetUp() {
		if (!this.settings.isSetUp()) {
			throw problem(HttpStatus.NOT_FOUND, "There is no webhook: no secret is set");
		}
	}

	private void count(String result) {
		this.meters.counter("webhook.calls", "result", result).increment();
	}

	private static ErrorResponseException problem(HttpStatus status, String detail) {
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

}
