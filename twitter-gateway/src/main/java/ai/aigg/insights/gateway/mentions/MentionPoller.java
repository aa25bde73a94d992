package ai.aigg.insights.gateway.mentions;

import java.sql.SQLException;

import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the mentions every so often, on one instance at a time: reads cost money.
 */
@Component
class MentionPoller implements SmartLifecycle {

	static final String LOCK = "aigg.gateway.mentions";

	private static final Logger log = LoggerFactory.getLogger(MentionPoller.class);

	private final Bot bot;

	private final SingleInstance instances;

	private final MentionPoll poll;

	private final MentionMetrics metrics;

	private final SignalledLoop loop;

	MentionPoller(Bot bot, SingleInstance instances, MentionPoll poll, MentionMetrics metrics,
			MentionSettings settings) {
		this.bot = bot;
		this.instances = instances;
		this.poll = poll;
		this.metrics = metrics;
		this.loop = new SignalledLoop("mentions", settings.pollInterval(), this::read);
	}

	private boolean read() throws SQLException {
		boolean succeeded = false;
		try {
			this.instances.run(LOCK, this.poll::run);
			succeeded = true;
		}
		finally {
			this.metrics.polled(succeeded);
		}
		return false;
	}

	@Override
	public void start() {
		if (!this.bot.isSetUp()) {
			log.warn("No mentions are read: X_BOT_USER_ID is not set");
			return;
		}
		this.loop.start();
	}

	@Override
	public void stop() {
		if (this.loop.isRunning()) {
			this.loop.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.loop.isRunning();
	}

}
