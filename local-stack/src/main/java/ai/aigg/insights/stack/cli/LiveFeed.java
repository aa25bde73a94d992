package ai.aigg.insights.stack.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.stack.read.Interaction;
import ai.aigg.insights.stack.read.ReadOnlyDatabase;
import ai.aigg.insights.stack.run.Await;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Shows mentions, their markets and the replies while they happen.
 */
final class LiveFeed implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	private static final Duration REPLY_LIMIT = Duration.ofSeconds(30);

	private static final int MAX_OPEN = 10_000;

	private final Terminal terminal;

	private final ReadOnlyDatabase database;

	private final Map<QuestionId, QuestionAsked> open = new ConcurrentHashMap<>();

	private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

	LiveFeed(Terminal terminal, ReadOnlyDatabase database) {
		this.terminal = terminal;
		this.database = database;
	}

	/**
	 * Takes an event of any question.
	 * @param event what happened
	 */
	void accept(QuestionEvent event) {
		switch (event) {
			case QuestionAsked asked -> {
				if (this.open.size() < MAX_OPEN) {
					this.open.put(asked.questionId(), asked);
				}
				this.lookups.execute(() -> show(asked));
			}
			case ResearchRequested requested -> log.debug("{} means {}", event.questionId(), requested.marketId());
			case ResearchCompleted completed -> log.debug("{} is researched", completed.questionId());
			case AnalysisCompleted completed -> end(completed, market(completed));
			case QuestionUnanswered none -> end(none, market(none));
		}
	}

	private static String market(AnalysisCompleted completed) {
		return String.format(Locale.ROOT, "%s  %s %.1f %%, our estimate %.1f %%, %s",
				Terminal.clean(completed.marketQuestion()), Terminal.clean(completed.outcome()),
				completed.marketProbability().doubleValue() * 100, completed.estimate().doubleValue() * 100,
				completed.recommendation());
	}

	private static String market(QuestionUnanswered none) {
		String title = none.eventTitle();
		return switch (none.reason()) {
			case SEVERAL_MARKETS -> "one of " + none.nearest()
				.stream()
				.map((candidate) -> Terminal.shortened(candidate.question()))
				.collect(Collectors.joining(" | "));
			case WHOLE_EVENT -> "the event " + Terminal.shortened((title != null) ? title : "without a title");
			default -> "none: " + none.reason().name().toLowerCase(Locale.ROOT);
		};
	}

	private void end(QuestionEvent event, String market) {
		QuestionAsked asked = this.open.remove(event.questionId());
		if (asked != null) {
			this.lookups.execute(() -> showEnd(asked, market));
		}
	}

	private void show(QuestionAsked asked) {
		line("mention", who(this.database.interaction(asked.sourceId())) + ": " + Terminal.shortened(asked.text()));
	}

	private void showEnd(QuestionAsked asked, String market) {
		AtomicReference<Optional<Interaction>> end = new AtomicReference<>(Optional.empty());
		try {
			Await.until(REPLY_LIMIT, () -> {
				end.set(this.database.interaction(asked.sourceId()));
				return end.get().filter(Interaction::done).isPresent();
			});
			line("market", who(end.get()) + ": " + market);
			line("reply", who(end.get()) + ": " + reply(asked.occurredAt(), end.get()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (DataAccessException ex) {
			log.warn("The end of {} could not be looked up", asked.questionId(), ex);
		}
	}

	private static String reply(Instant askedAt, Optional<Interaction> end) {
		return end.map((interaction) -> {
			String text = interaction.replyText();
			String seconds = Terminal.seconds(Duration.between(askedAt, Instant.now()));
			return (text != null) ? "%s  (%s, %s)".formatted(Terminal.clean(text), interaction.replyState(), seconds)
					: "none, %s".formatted(interaction.reason());
		}).orElse("not yet");
	}

	private static String who(Optional<Interaction> interaction) {
		return "@" + interaction.map(Interaction::username).map(Terminal::clean).orElse("somebody");
	}

	private void line(String kind, String text) {
		this.terminal.tell("%s %s %s".formatted(this.terminal.dim(LocalTime.now(ZoneId.systemDefault()).format(TIME)),
				this.terminal.bold("%-8s".formatted(kind)), text));
	}

	@Override
	public void close() {
		this.lookups.shutdownNow();
	}

}
