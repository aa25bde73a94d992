package ai.aigg.insights.simulators.x;

import java.time.Duration;
import java.util.List;

import ai.aigg.insights.simulators.x.gate.XControl;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Control: lets tests and operators act as simulated people and read what was posted.
 * {@code POST /sim/x/posts} posts, replies, quotes or reposts, {@code PUT} on a post
 * edits it, {@code DELETE} takes it away.
 */
@XControl
@RequestMapping("/sim/x")
class SimXController {

	private static final int MAX_LISTED = 1_000;

	private final SimulatedX network;

	SimXController(SimulatedX network) {
		this.network = network;
	}

	@PostMapping("/posts")
	@ResponseStatus(HttpStatus.CREATED)
	Seen say(@RequestBody Said said) {
		String username = said.username();
		String text = said.text();
		if (username == null || (text == null && said.repostOf() == null)) {
			throw new IllegalArgumentException("'username' and 'text' are required.");
		}
		return Seen.of(this.network.say(said.draft(username, (text != null) ? text : "")));
	}

	@PutMapping("/posts/{id}")
	Seen edit(@PathVariable long id, @RequestBody Said said) {
		String text = said.text();
		if (text == null) {
			throw new IllegalArgumentException("'text' is required.");
		}
		return Seen.of(this.network.edit(id, text));
	}

	@GetMapping("/posts")
	List<Seen> posts(@RequestParam(name = "since_id", defaultValue = "0") long since) {
		return this.network.store()
			.posts()
			.tailMap(since, false)
			.values()
			.stream()
			.limit(MAX_LISTED)
			.map(Seen::of)
			.toList();
	}

	@GetMapping("/posts/{id}/replies")
	List<Seen> replies(@PathVariable long id) {
		return this.network.store().replies(id).stream().map(Seen::of).toList();
	}

	@DeleteMapping("/posts/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id) {
		if (!this.network.delete(id)) {
			throw new IllegalArgumentException("There is no post " + id + ".");
		}
	}

	/**
	 * Something to post.
	 *
	 * @param username who says it
	 * @param text what
	 * @param inReplyTo id of the post it answers
	 * @param quoteOf id of the post it quotes
	 * @param repostOf id of the post it passes on, which needs no text
	 * @param sensitive whether it is marked as sensitive
	 * @param lang what X takes its language for
	 * @param indexDelayMs how long timelines miss it
	 * @param tag what the truth calls it
	 */
	record Said(@Nullable String username, @Nullable String text, @Nullable Long inReplyTo, @Nullable Long quoteOf,
			@Nullable Long repostOf, @Nullable Boolean sensitive, @Nullable String lang, @Nullable Long indexDelayMs,
			@Nullable String tag) {

		private static final long LONGEST = 3_600_000;

		Draft draft(String by, String words) {
			Long delay = this.indexDelayMs;
			if (delay != null && (delay < 0 || delay > LONGEST)) {
				throw new IllegalArgumentException("'indexDelayMs' must be 0 to 3,600,000.");
			}
			return new Draft(by, words, this.inReplyTo, this.quoteOf, this.repostOf,
					Boolean.TRUE.equals(this.sensitive), (this.lang != null) ? this.lang : "en",
					(delay != null) ? Duration.ofMillis(delay) : null, this.tag);
		}

	}

	/**
	 * A post as an onlooker sees it.
	 *
	 * @param id of the post
	 * @param authorId of its author
	 * @param username of its author
	 * @param author the same, under the name that reads best beside the text
	 * @param text as posted, without the handles X puts before replies
	 * @param createdAt when
	 * @param inReplyTo id of the post it answers
	 * @param quoteOf id of the post it quotes
	 * @param firstId id of the first edition of an edited post
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Seen(String id, @JsonProperty("author_id") String authorId, String username, String author, String text,
			@JsonProperty("created_at") String createdAt, @Nullable String inReplyTo, @Nullable String quoteOf,
			@Nullable String firstId) {

		static Seen of(Post post) {
			Long parent = post.inReplyTo();
			Long quoted = post.quoteOf();
			return new Seen(Long.toString(post.id()), Long.toString(post.author().id()), post.author().username(),
					post.author().username(), post.text(), PostJson.time(post.createdAt()),
					(parent != null) ? parent.toString() : null, (quoted != null) ? quoted.toString() : null,
					(post.firstId() != post.id()) ? Long.toString(post.firstId()) : null);
		}

	}

}
