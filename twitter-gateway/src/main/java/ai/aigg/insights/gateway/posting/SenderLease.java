package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one instance the sender. Its token grows with every change of hands and is
 * checked by the statement that claims replies, so that an instance which slept through
 * the end of its lease sends nothing.
 */
@Component
class SenderLease implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(SenderLease.class);

	private static final int RENEWALS = 4;

	private final JdbcClient jdbc;

	private final Duration length;

	private final String holder = UUID.randomUUID().toString();

	private final SignalledLoop loop;

	private volatile long token = -1;

	SenderLease(JdbcClient jdbc, SenderSettings settings, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.length = settings.lease();
		this.loop = new SignalledLoop("sender-lease", settings.lease().dividedBy(RENEWALS), this::renew);
		meters.gauge("replies.sender", this, (lease) -> lease.token().isPresent() ? 1 : 0);
	}

	/**
	 * The token of this instance's lease. The lease may have ended since; the database
	 * knows.
	 * @return nothing while another instance sends
	 */
	OptionalLong token() {
		long current = this.token;
		return (current < 0) ? OptionalLong.empty() : OptionalLong.of(current);
	}

	/**
	 * Takes or renews the lease where it is free or ours.
	 * @return {@code false}: once is enough
	 */
	boolean renew() {
		long before = this.token;
		this.token = this.jdbc
			.sql("""
					UPDATE gateway_lease SET holder = :holder, expires_at = clock_timestamp() + make_interval(secs => :length),
						token = CASE WHEN holder = :holder THEN token ELSE token + 1 END
					WHERE name = 'sender' AND (holder = :holder OR expires_at < clock_timestamp())
					RETURNING token
					""")
			.param("holder", this.holder)
			.param("length", this.length.toMillis() / 1000.0)
			.query(Long.class)
			.optional()
			.orElse(-1L);
		if (before != this.token) {
			log.info((this.token < 0) ? "Another instance sends the replies" : "This instance sends the replies");
		}
		return false;
	}

	/**
	 * Lets another instance send at once.
	 */
	void giveBack() {
		this.token = -1;
		this.jdbc
			.sql("UPDATE gateway_lease SET holder = 'nobody', expires_at = clock_timestamp() "
					+ "WHERE name = 'sender' AND holder = :holder")
			.param("holder", this.holder)
			.update();
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

	/** It ends after the sender, whose replies under way need it. */
	@Override
	public int getPhase() {
		return LoopingComponent.super.getPhase() - 2;
	}

	@Override
	public void stop() {
		this.loop.stop();
		giveBack();
	}

}
