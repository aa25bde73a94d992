package ai.aigg.insights.stack.cli;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.kit.follow.Follower;
import ai.aigg.insights.stack.follow.Journey;
import ai.aigg.insights.stack.follow.Step;
import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.read.Interaction;
import ai.aigg.insights.stack.read.ReadOnlyDatabase;
import ai.aigg.insights.stack.simulated.Post;
import ai.aigg.insights.stack.simulated.SimulatedX;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question on the simulated X and follows it to its end.
 */
final class Conversation {

	private static final int LONGEST_POST = 25_000;

	private static final long LOOK_MILLIS = 40;

	// The events come by another way than the row that says it is over.
	private static final Duration LAST_EVENTS = Duration.ofSeconds(2);

	private static final int MAX_WAITING_EVENTS = 10_000;

	private final Terminal terminal;

	private final StackAddresses stack;

	private final ReadOnlyDatabase database;

	private final SimulatedX x;

	private final Clock clock = Clock.systemUTC();

	Conversation(Terminal terminal, StackAddresses stack) {
		this.terminal = terminal;
		this.stack = stack;
		this.database = ReadOnlyDatabase.of(stack.jdbcUrl());
		this.x = new SimulatedX(HttpClient.newHttpClient(), stack.simulators());
	}

	/**
	 * Asks.
	 * @param username who asks
	 * @param text what
	 * @param replyTo the post that is answered, or {@code null} for a post of its own
	 * @param limit how long to wait for the end
	 * @return how it ended
	 * @throws InterruptedException when this thread is asked to stop
	 */
	Answer ask(String username, String text, @Nullable String replyTo, Duration limit) throws InterruptedException {
		BlockingQueue<QuestionEvent> events = new LinkedBlockingQueue<>(MAX_WAITING_EVENTS);
		try (Follower _ = Follower.start(this.stack.bootstrapServers(), events::offer)) {
			Instant postedAt = this.clock.instant();
			Post mention = (replyTo != null) ? this.x.answer(username, mention(text), replyTo)
					: this.x.post(username, mention(text));
			this.terminal.tell("@%s asks: %s".formatted(username, Terminal.shortened(text)));
			Journey journey = new Journey(mention.id(), postedAt);
			Optional<Interaction> end = follow(journey, events, mention.id(), postedAt.plus(limit));
			return answer(mention, journey, end, postedAt);
		}
	}

	private String mention(String text) {
		String mention = ("@aigginsights " + text).strip();
		if (mention.codePointCount(0, mention.length()) <= LONGEST_POST) {
			return mention;
		}
		this.terminal.tell("The question is cut: a post on X has at most %,d characters.".formatted(LONGEST_POST));
		return mention.substring(0, mention.offsetByCodePoints(0, LONGEST_POST));
	}

	private Optional<Interaction> follow(Journey journey, BlockingQueue<QuestionEvent> events, String mentionId,
			Instant deadline) throws InterruptedException {
		while (this.clock.instant().isBefore(deadline)) {
			take(journey, events, LOOK_MILLIS);
			Optional<Interaction> interaction = this.database.interaction(mentionId).filter(Interaction::done);
			if (interaction.isPresent()) {
				Instant last = this.clock.instant().plus(LAST_EVENTS);
				while (expectsMore(journey, interaction.get()) && this.clock.instant().isBefore(last)) {
					take(journey, events, LOOK_MILLIS);
				}
				return interaction;
			}
		}
		return Optional.empty();
	}

	private static boolean expectsMore(Journey journey, Interaction interaction) {
		return interaction.replyId() != null && journey.analysis().isEmpty() && journey.unanswered().isEmpty();
	}

	private void take(Journey journey, BlockingQueue<QuestionEvent> events, long millis) throws InterruptedException {
		QuestionEvent event = events.poll(millis, TimeUnit.MILLISECONDS);
		while (event != null) {
			journey.accept(event).forEach(this::show);
			event = events.poll();
		}
	}

	private Answer answer(Post mention, Journey journey, Optional<Interaction> end, Instant postedAt)
			throws InterruptedException {
		Optional<Post> reply = reply(mention.id(), end);
		Instant endedAt = this.clock.instant();
		if (reply.isPresent()) {
			show(journey.answered(endedAt));
		}
		return new Answer(mention.id(), reply.map(Post::id).orElse(null), reply.map(Post::text).orElse(null),
				end.map(Interaction::status).orElse("pending"), end.map(Conversation::reason).orElse("timeout"),
				journey.analysis(), journey.unanswered(), journey.stepsMillis(), Duration.between(postedAt, endedAt));
	}

	private static @Nullable String reason(Interaction interaction) {
		return interaction.reason();
	}

	private Optional<Post> reply(String mentionId, Optional<Interaction> end) throws InterruptedException {
		String replyId = end.map(Interaction::replyId).orElse(null);
		if (replyId == null) {
			return Optional.empty();
		}
		List<Post> replies = this.x.replies(mentionId);
		return replies.stream().filter((post) -> post.id().equals(replyId)).findFirst();
	}

	private void show(Step step) {
		this.terminal.tell("  %s %8s  %s".formatted("%-11s".formatted(step.kind().label()),
				Terminal.seconds(step.took()), this.terminal.dim(Terminal.clean(step.detail()))));
	}

}
