package ai.aigg.insights.gateway.chart;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import ai.aigg.insights.gateway.ledger.ClaimedReply;
import ai.aigg.insights.gateway.spend.Purchase;
import ai.aigg.insights.gateway.spend.SpendLedger;
import ai.aigg.insights.gateway.x.XMedia;
import ai.aigg.insights.gateway.x.XMediaException;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Gives answers their pictures. A reply gets one in its first attempt or never, and
 * whatever fails here is the end of the picture alone.
 */
@Component
public class ReplyPictures {

	private static final Logger log = LoggerFactory.getLogger(ReplyPictures.class);

	private final ChartStore store;

	private final XMedia x;

	private final SpendLedger spend;

	private final boolean enabled;

	private final Clock clock;

	private final MeterRegistry meters;

	ReplyPictures(ChartStore store, XMedia x, SpendLedger spend, ChartSettings settings, Clock clock,
			MeterRegistry meters) {
		this.store = store;
		this.x = x;
		this.spend = spend;
		this.enabled = settings.enabled();
		this.clock = clock;
		this.meters = meters;
	}

	/**
	 * How long a reply may wait for its picture.
	 * @return nothing when there are none
	 */
	public Duration timeout() {
		return this.enabled ? this.x.timeout() : Duration.ZERO;
	}

	/**
	 * Draws and uploads the picture of a first attempt; a later one gets the same or
	 * none.
	 * @param reply claimed just now
	 * @return X's id of the picture, which the reply's row has, too; empty to go without
	 */
	public Optional<String> of(ClaimedReply reply) {
		if (!this.enabled) {
			return Optional.empty();
		}
		try {
			return (reply.attempt() == 1) ? this.store.find(reply, this.clock.instant()).flatMap((c) -> made(reply, c))
					: this.store.kept(reply);
		}
		catch (RuntimeException | Error ex) {
			// Java2D tells by Errors what a machine lacks.
			count("failed");
			log.warn("The reply to {} goes without its picture: {}", reply.target(), ex.toString());
			return Optional.empty();
		}
	}

	private Optional<String> made(ClaimedReply reply, Chart chart) {
		byte[] png = Painter.INSTANCE.png(chart);
		if (!this.spend.reserve(Purchase.PICTURE, 1)) {
			count("spend_cap");
			return Optional.empty();
		}
		String id;
		try {
			id = this.x.upload(png);
			this.x.describe(id, AltText.of(chart));
		}
		catch (XMediaException ex) {
			// A refusal costs nothing; what broke off may have been charged.
			this.spend.giveBack(Purchase.PICTURE, 1);
			throw ex;
		}
		if (!this.store.keep(reply, id)) {
			count("late");
			return Optional.empty();
		}
		count("uploaded");
		return Optional.of(id);
	}

	/**
	 * Lets the next attempt go without a picture, for X did not take the post with it.
	 * @param reply as it was claimed
	 */
	public void drop(ClaimedReply reply) {
		count("dropped");
		this.store.forget(reply);
	}

	/**
	 * Draws what would have been posted, says so in the log and keeps nothing.
	 * @param reply of a dry run
	 */
	public void rehearse(ClaimedReply reply) {
		if (!this.enabled) {
			return;
		}
		try {
			this.store.find(reply, this.clock.instant())
				.ifPresent((chart) -> log.info("Dry run, not uploaded for {}: a chart of {} bytes. {}", reply.target(),
						Painter.INSTANCE.png(chart).length, AltText.of(chart)));
		}
		catch (RuntimeException | Error ex) {
			count("failed");
			log.warn("The dry reply to {} would go without its picture: {}", reply.target(), ex.toString());
		}
	}

	private void count(String result) {
		this.meters.counter("replies.pictures", "result", result).increment();
	}

	/**
	 * Loads Java2D when the first chart is drawn, and never when there are none.
	 */
	private static final class Painter {

		private static final ChartPainter INSTANCE = new ChartPainter();

		private Painter() {
		}

	}

}
