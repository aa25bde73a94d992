package ai.aigg.insights.kit.deadletters;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.schema.events.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Edits, replays and drops dead letters. A letter that would fail again stays where it
 * is.
 */
final class DeadLetterDesk {

	private final DeadLetterBox box;

	private final Decisions decisions;

	private final Replayer replayer;

	private final DeadLetterWatch watch;

	private final SingleInstance singleInstance;

	private final String lock;

	private final MeterRegistry meters;

	DeadLetterDesk(DeadLetterBox box, Decisions decisions, Replayer replayer, DeadLetterWatch watch,
			SingleInstance singleInstance, String slice, MeterRegistry meters) {
		this.box = box;
		this.decisions = decisions;
		this.replayer = replayer;
		this.watch = watch;
		this.singleInstance = singleInstance;
		this.lock = "dead-letters-" + slice;
		this.meters = meters;
	}

	/**
	 * Sets what is replayed instead of what came.
	 * @return the letter with the change, or empty when there is no such letter
	 */
	Optional<Found> edit(Topic topic, long offset, String payload, boolean dryRun, Caller caller) {
		return this.box.find(topic, offset).map((found) -> {
			Found edited = new Found(found.letter(), new Decision(Decision.State.EDITED, payload, caller.name(),
					(found.decision() != null) ? found.decision().at() : found.letter().recordedAt()));
			if (!dryRun && edited.problem() == null) {
				this.decisions.keep(found.letter(), Decision.State.EDITED, payload, caller, text(found.outgoing()),
						payload);
				this.watch.lookAgain();
			}
			return edited;
		});
	}

	/** Puts a letter away unread. */
	Optional<Found> drop(Topic topic, long offset, Caller caller) {
		Optional<Found> letter = this.box.find(topic, offset);
		letter.ifPresent((found) -> {
			this.decisions.keep(found.letter(), Decision.State.DROPPED, null, caller, text(found.outgoing()), null);
			this.watch.lookAgain();
		});
		return letter;
	}

	/**
	 * Replays letters, one operator at a time.
	 * @return what was done, or empty when somebody else is at it
	 */
	Optional<ReplayReport> replay(Topic topic, ReplayOrder order, Caller caller) {
		if (order.isDry()) {
			return Optional.of(run(topic, order, caller));
		}
		List<ReplayReport> report = new ArrayList<>(1);
		try {
			this.singleInstance.run(this.lock, () -> report.add(run(topic, order, caller)));
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The lock of dead letters cannot be taken", ex);
		}
		this.watch.lookAgain();
		return report.stream().findFirst();
	}

	private ReplayReport run(Topic topic, ReplayOrder order, Caller caller) {
		Long offset = order.offset();
		List<Long> hopeless = new ArrayList<>();
		// Read before anything is sent: what fails again would be found a second time.
		List<Found> chosen = (offset != null) ? this.box.find(topic, offset).stream().toList()
				: this.box.list(topic, 0, order.limit(), (found) -> replayable(found, hopeless));
		List<ReplayReport.Line> lines = new ArrayList<>();
		long replayed = 0;
		for (Found found : chosen) {
			byte[] payload = found.outgoing();
			String problem = found.problem();
			if (problem == null && payload != null) {
				replayed++;
				if (!order.isDry()) {
					send(found, payload, caller);
				}
			}
			lines.add(line(found, problem, order.isDry()));
		}
		return new ReplayReport(order.isDry(), replayed, hopeless.size() + chosen.size() - replayed,
				offset == null && chosen.size() == order.limit(), lines);
	}

	private static boolean replayable(Found found, List<Long> hopeless) {
		if (found.waits() && found.problem() != null) {
			hopeless.add(found.letter().offset());
		}
		return found.waits() && found.problem() == null;
	}

	private void send(Found found, byte[] payload, Caller caller) {
		this.replayer.send(found.letter(), payload, caller);
		// A crash before this line sends it twice, and consumers take it once.
		this.decisions.keep(found.letter(), Decision.State.REPLAYED, found.edited(), caller,
				text(found.letter().payload()), found.edited());
		this.meters.counter("aigg.dead.letters.replayed", "topic", found.letter().topic().topicName()).increment();
	}

	private static ReplayReport.Line line(Found found, @Nullable String problem, boolean dryRun) {
		boolean differs = dryRun && found.edited() != null;
		return new ReplayReport.Line(found.letter().offset(), found.letter().source().key(), problem,
				differs ? Payload.of(found.letter().payload()) : null, differs ? Payload.of(found.outgoing()) : null);
	}

	private static String text(byte @Nullable [] payload) {
		return (payload != null) ? new String(payload, StandardCharsets.UTF_8).replace("\u0000", "") : "";
	}

}
