package ai.aigg.insights.simulators.x.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends events when they are due, a few at the same time, and again when they are not
 * taken.
 */
@Component
class Courier implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Courier.class);

	private final HttpClient http;

	private final Webhooks webhooks;

	private final EventJson json;

	private final WebhookSettings settings;

	private final DelayQueue<Delivery> queue = new DelayQueue<>();

	private final Semaphore senders;

	private final Tally tally;

	private final Thread dispatcher;

	Courier(HttpClient webhookClient, Webhooks webhooks, EventJson json, Tally tally, WebhookSettings settings) {
		this.http = webhookClient;
		this.webhooks = webhooks;
		this.json = json;
		this.tally = tally;
		this.settings = settings;
		this.senders = new Semaphore(settings.senders());
		this.dispatcher = Thread.ofVirtual().name("x-webhook").start(this::dispatch);
	}

	/** Takes an event that is due after a while; too many of them are lost. */
	void send(Event event, Duration after) {
		put(new Delivery(event, 1, System.nanoTime() + after.toNanos()));
	}

	int waiting() {
		return this.queue.size();
	}

	/** Drops what waits. */
	void clear() {
		this.queue.clear();
	}

	@Override
	public void destroy() {
		this.dispatcher.interrupt();
	}

	private void put(Delivery delivery) {
		if (this.queue.size() < this.settings.queue()) {
			this.queue.add(delivery);
		}
		else {
			this.tally.lost().incrementAndGet();
		}
	}

	private void dispatch() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				Delivery next = this.queue.take();
				this.senders.acquire();
				Thread.ofVirtual().name("x-webhook-sender").start(() -> {
					try {
						deliver(next);
					}
					finally {
						this.senders.release();
					}
				});
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void deliver(Delivery delivery) {
		Webhook webhook = this.webhooks.find(String.valueOf(delivery.event().subscription().webhookId())).orElse(null);
		if (webhook == null || !webhook.valid()) {
			this.tally.lost().incrementAndGet();
			return;
		}
		byte[] body = this.json.write(delivery.event());
		HttpRequest request = HttpRequest.newBuilder(webhook.url())
			.timeout(this.settings.timeout())
			.header("Content-Type", "application/json")
			.header("x-twitter-webhooks-signature", Signature.of(body, this.settings.consumerSecret()))
			.header("X-Twitter-Webhooks-Signature-OAuth2", Signature.of(body, this.settings.clientSecret()))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body))
			.build();
		try {
			if (this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
				this.tally.delivered().incrementAndGet();
				return;
			}
		}
		catch (IOException ex) {
			logger.debug("An event was not taken: {}", ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return;
		}
		again(delivery);
	}

	private void again(Delivery delivery) {
		if (delivery.attempt() >= this.settings.attempts()) {
			this.tally.lost().incrementAndGet();
			return;
		}
		this.tally.retried().incrementAndGet();
		long wait = this.settings.retryAfter().toNanos() << (delivery.attempt() - 1);
		put(new Delivery(delivery.event(), delivery.attempt() + 1, System.nanoTime() + wait));
	}

	private record Delivery(Event event, int attempt, long due) implements Delayed {

		@Override
		public long getDelay(TimeUnit unit) {
			return unit.convert(this.due - System.nanoTime(), TimeUnit.NANOSECONDS);
		}

		@Override
		public int compareTo(Delayed other) {
			return Long.signum(this.due - ((Delivery) other).due);
		}

	}

}
