package ai.aigg.insights.simulators.x;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets tests and operators act as simulated people and read what was posted.
 */
@RestController
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
		if (username == null || text == null) {
			throw new IllegalArgumentException("'username' and 'text' are required.");
		}
		return Seen.of(this.network.say(username, text, said.inReplyTo(), said.quoteOf()));
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
		if (!this.network.store().remove(id)) {
			throw new IllegalArgumentException("There is no post " + id + ".");
		}
	}

	@GetMapping("/users")
	List<Map<String, String>> users() {
		return this.network.store()
			.users()
			.limit(MAX_LISTED)
			.map((user) -> Map.of("id", Long.toString(user.id()), "username", user.username(), "created_at",
					PostJson.time(user.createdAt())))
			.toList();
	}

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException problem) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
	}

	/**
	 * Something to post.
	 *
	 * @param username who says it
	 * @param text what
	 * @param inReplyTo id of the post it answers
	 * @param quoteOf id of the post it quotes
	 */
	record Said(@Nullable String username, @Nullable String text, @Nullable Long inReplyTo, @Nullable Long quoteOf) {
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
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Seen(String id, @JsonProperty("author_id") String authorId, String username, String author, String text,
			@JsonProperty("created_at") String createdAt, @Nullable String inReplyTo, @Nullable String quoteOf) {

		static Seen of(Post post) {
			Long parent = post.inReplyTo();
			Long quoted = post.quoteOf();
			return new Seen(Long.toString(post.id()), Long.toString(post.author().id()), post.author().username(),
					post.author().username(), post.text(), PostJson.time(post.createdAt()),
					(parent != null) ? parent.toString() : null, (quoted != null) ? quoted.toString() : null);
		}

	}

}
