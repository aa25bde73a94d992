package ai.aigg.insights.gateway.push;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.mentions.PushedMentions;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.XStream;
import ai.aigg.insights.kit.loop.SingleInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps one connection to the filtered stream, on one instance: X allows no second one.
 */
@Component
class MentionStream implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(MentionStream.class);

	private static final String LOCK = "aigg.gateway.stream";

	/** Until another look whether the instance that streams is gone. */
	private static final Duration STAND_BY = Duration.ofSeconds(15);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

	private final Bot bot;

	private final StreamSettings settings;

	private final SingleInstance instances;

	private final StreamSession session;

	private final StreamBackoff backoff = new StreamBackoff();

	private final Semaphore stop = new Semaphore(0);

	private volatile boolean running;

	private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {
	});

	MentionStream(Bot bot, StreamSettings settings, SingleInstance instances, XStream x, PushedMentions mentions) {
		this.bot = bot;
		this.settings = settings;
		this.instances = instances;
		this.session = new StreamSession(x, settings, (page) -> mentions.take(page, Arrival.STREAM));
	}

	@Override
	public void start() {
		if (this.settings.enabled() && this.bot.isSetUp()) {
			this.running = true;
			this.thread = Thread.ofPlatform().name("mention-stream").daemon().start(this::run);
		}
	}

	private void run() {
		try {
			Duration pause = Duration.ZERO;
			while (!this.stop.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
				pause = connect();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Duration connect() {
		Duration[] pause = { STAND_BY };
		try {
			this.instances.run(LOCK, () -> pause[0] = stream());
		}
		catch (SQLException ex) {
			log.warn("The database does not say who may stream: {}", ex.toString());
		}
		return pause[0];
	}

	private Duration stream() {
		try {
			return this.backoff.after(this.session.run(this.backoff));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Duration.ZERO;
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.stop.release();
		// A read of the answer does not end by itself.
		this.thread.interrupt();
		try {
			if (!this.thread.join(STOP_LIMIT)) {
				log.warn("The stream does not end in time");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
