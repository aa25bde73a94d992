package ai.aigg.insights.simulators.x.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.simulators.x.gate.XProblem;

import org.springframework.stereotype.Component;

/**
 * The registered webhooks.
 */
@Component
class Webhooks {

	private static final int MAX_WEBHOOKS = 5;

	private static final int MAX_URL = 200;

	private final Challenge challenge;

	private final Clock clock;

	private final Map<String, Webhook> webhooks = new LinkedHashMap<>();

	private long lastId = 1_900_000_000_000_000_000L;

	Webhooks(Challenge challenge, Clock clock) {
		this.challenge = challenge;
		this.clock = clock;
	}

	/**
	 * Registers an address that proves itself.
	 * @throws XProblem when it does not, or is no address, or one too many
	 */
	Webhook register(String address) {
		URI url = url(address);
		check(url);
		if (this.challenge.call(url) != Challenge.Answer.PROVED) {
			throw XProblem.plain(400, "CrcValidationFailed", "Crc check failed for the webhook url.");
		}
		synchronized (this) {
			check(url);
			Webhook added = new Webhook(Long.toString(++this.lastId), url, true,
					this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
			this.webhooks.put(added.id(), added);
			return added;
		}
	}

	synchronized List<Webhook> list() {
		return List.copyOf(this.webhooks.values());
	}

	synchronized Optional<Webhook> find(String id) {
		return Optional.ofNullable(this.webhooks.get(id));
	}

	synchronized boolean remove(String id) {
		return this.webhooks.remove(id) != null;
	}

	/** Challenges a webhook; a wrong answer ends deliveries, silence does not. */
	boolean prove(Webhook webhook) {
		Challenge.Answer answer = this.challenge.call(webhook.url());
		synchronized (this) {
			if (answer != Challenge.Answer.SILENT) {
				this.webhooks.computeIfPresent(webhook.id(),
						(id, known) -> known.with(answer == Challenge.Answer.PROVED));
			}
		}
		return answer == Challenge.Answer.PROVED;
	}

	/** Challenges all of them. */
	void proveAll() {
		list().forEach(this::prove);
	}

	private synchronized void check(URI url) {
		if (this.webhooks.size() >= MAX_WEBHOOKS) {
			throw XProblem.plain(400, "WebhookLimitExceeded", "Too many webhooks are registered already.");
		}
		if (this.webhooks.values().stream().anyMatch((known) -> known.url().equals(url))) {
			throw XProblem.plain(400, "DuplicateUrlFailed", "The webhook url is registered already.");
		}
	}

	private static URI url(String address) {
		try {
			URI url = new URI(address);
			String scheme = url.getScheme();
			if (url.getHost() != null && ("http".equals(scheme) || "https".equals(scheme))
					&& address.length() <= MAX_URL) {
				return url;
			}
		}
		catch (URISyntaxException ex) {
			throw XProblem.plain(400, "UrlValidationFailed", "The webhook url is no address: " + ex.getReason());
		}
		throw XProblem.plain(400, "UrlValidationFailed", "The webhook url does not meet the requirements.");
	}

}
