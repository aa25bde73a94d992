package ai.aigg.insights.simulators.crowd;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.SimulatedX;

/**
 * Lets simulated people go on where the bot's reply leaves them a choice: by a number, or
 * by the name of an outcome.
 */
final class FollowUps {

	/** Replies that are looked at in one second. */
	private static final int MOST = 100;

	private static final Pattern CHOICE = Pattern.compile("(?m)^([1-9])\\) ");

	private static final Pattern LEADING = Pattern.compile("(?m)^Leading: (.*)$");

	/** A name that was shortened would not be known again. */
	private static final Pattern OUTCOME = Pattern.compile("(?:^|, )([^,…]+?) [<>]?[0-9.]+%");

	private final SimulatedX network;

	private final Talk talk;

	private final SplittableRandom random;

	private long seen;

	FollowUps(SimulatedX network, Talk talk, SplittableRandom random) {
		this.network = network;
		this.talk = talk;
		this.random = random;
	}

	/** What was posted before anybody listened gets no answer. */
	void forgetThePast() {
		unseen(Integer.MAX_VALUE);
	}

	/**
	 * Answers what the bot posted since the last time.
	 * @return how many answers there were
	 */
	int goOn() {
		int answers = 0;
		for (Post post : unseen(MOST)) {
			Long parent = post.inReplyTo();
			Optional<String> asker = Optional.ofNullable(parent)
				.flatMap(this.network::post)
				.map((mention) -> mention.author().username())
				.filter((name) -> name.startsWith(Crowd.PERSON));
			Optional<String> text = asker.isPresent() ? answer(post.text()) : Optional.empty();
			if (text.isPresent()) {
				this.network.say(asker.orElseThrow(), text.get(), post.id(), null);
				answers++;
			}
		}
		return answers;
	}

	private List<Post> unseen(int most) {
		List<Post> posts = this.network.botPosts(this.seen, most);
		if (!posts.isEmpty()) {
			this.seen = posts.getLast().id();
		}
		return posts;
	}

	private Optional<String> answer(String text) {
		boolean withHandle = !this.network.answersSummon() || this.random.nextBoolean();
		List<String> numbers = CHOICE.matcher(text).results().map((number) -> number.group(1)).toList();
		if (!numbers.isEmpty()) {
			int number = Integer.parseInt(numbers.get(this.random.nextInt(numbers.size())));
			return Optional.of(this.talk.choice(number, withHandle, this.random));
		}
		List<String> names = LEADING.matcher(text)
			.results()
			.flatMap((line) -> OUTCOME.matcher(line.group(1)).results())
			.map(FollowUps::name)
			.toList();
		return names.isEmpty() ? Optional.empty()
				: Optional.of(this.talk.outcome(names.get(this.random.nextInt(names.size())), withHandle));
	}

	private static String name(MatchResult outcome) {
		return outcome.group(1).strip();
	}

}
