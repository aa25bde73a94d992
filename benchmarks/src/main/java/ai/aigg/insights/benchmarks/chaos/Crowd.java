package ai.aigg.insights.benchmarks.chaos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The people on X: they ask at a steady pace, and some do what deserves no reply.
 */
final class Crowd {

	private static final String BOT = "@aigginsights ";

	private static final int PEOPLE = 400;

	private static final int EDITED_LATER = 4;

	private final XControl x;

	private final Map<String, Fate> fates = new LinkedHashMap<>();

	/** What is done a few turns later. */
	private final Deque<Chore> chores = new ArrayDeque<>();

	private final Map<String, String> users = new HashMap<>();

	private final AtomicInteger ownPosts = new AtomicInteger();

	private int turn;

	private @Nullable String last;

	Crowd(XControl x) {
		this.x = x;
	}

	/**
	 * Introduces somebody before the first mention.
	 * @param username handle
	 * @param traits JSON, as the simulated X wants it
	 * @return the numeric id
	 */
	String meet(String username, String traits) throws InterruptedException {
		String id = this.x.call("PUT", "/sim/x/users/" + username, traits).path("id").asString();
		this.users.put(username, id);
		return id;
	}

	/** Does the next thing. */
	synchronized void act() throws InterruptedException {
		this.turn++;
		Chore due = this.chores.peek();
		if (due != null && due.turn() <= this.turn) {
			this.chores.remove();
			this.x.call(due.method(), "/sim/x/posts/" + due.id(), due.body());
		}
		String asker = "asker_" + this.turn % PEOPLE;
		switch (this.turn % 40) {
			case 1 -> say("blocked_one", BOT + "will it rain on day " + this.turn + "?", Fate.NO_REPLY);
			case 5 -> say("newborn", BOT + "will it snow on day " + this.turn + "?", Fate.NO_REPLY);
			case 9 -> say("robot", BOT + "will it hail on day " + this.turn + "?", Fate.NO_REPLY);
			case 13 -> say("quitter_" + this.turn, BOT + "stop", Fate.NO_REPLY);
			case 17 -> say(asker, "Nobody here asks about day " + this.turn + "?", Fate.NO_REPLY);
			case 21 -> ownPost();
			case 25 -> repost(asker);
			case 29 -> say(asker, BOT + "good morning, day " + this.turn, Fate.ONE_REPLY);
			case 2, 22 -> edited(asker);
			case 6 -> deleted(asker);
			default -> say(asker, BOT + "will it rain on day " + this.turn + "?", Fate.ONE_REPLY);
		}
	}

	private String say(String username, String text, Fate fate) throws InterruptedException {
		String id = post(Map.of("username", username, "text", text));
		this.fates.put(id, fate);
		this.last = id;
		return id;
	}

	private void ownPost() throws InterruptedException {
		post(Map.of("username", "aigginsights", "text", BOT + "answers whoever asks, as on day " + this.turn));
		this.ownPosts.incrementAndGet();
	}

	private void repost(String username) throws InterruptedException {
		String original = this.last;
		if (original != null) {
			this.fates.put(post(Map.of("username", username, "repostOf", Long.parseLong(original))), Fate.NO_REPLY);
		}
	}

	private void edited(String username) throws InterruptedException {
		String text = BOT + "will it rain on day " + this.turn + "?";
		String id = say(username, text, Fate.ONE_REPLY);
		this.chores
			.add(new Chore(this.turn + EDITED_LATER, "PUT", id, XControl.json(Map.of("text", text + " Heavily?"))));
	}

	private void deleted(String username) throws InterruptedException {
		String id = say(username, BOT + "will it rain on day " + this.turn + "?", Fate.AT_MOST_ONE);
		this.chores.add(new Chore(this.turn + 1, "DELETE", id, ""));
	}

	private String post(Map<String, Object> said) throws InterruptedException {
		JsonNode post = this.x.call("POST", "/sim/x/posts", XControl.json(said));
		return Objects.requireNonNull(post.path("id").asString());
	}

	/** What is to become of each post, by its first id. */
	synchronized Map<String, Fate> fates() {
		return Map.copyOf(this.fates);
	}

	/** How many posts of the bot's account answer nothing, and are to. */
	int ownPosts() {
		return this.ownPosts.get();
	}

	/**
	 * Something that is done a few turns later.
	 *
	 * @param turn when
	 * @param method HTTP method
	 * @param id the post
	 * @param body JSON
	 */
	private record Chore(int turn, String method, String id, String body) {
	}

}
