package ai.aigg.insights.gateway.control;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.gateway.ledger.MentionStories;
import ai.aigg.insights.gateway.ledger.MentionStory;
import ai.aigg.insights.gateway.ledger.StoredQuestion;
import ai.aigg.insights.gateway.ledger.StoredQuestions;
import ai.aigg.insights.kit.admin.AdminController;
import ai.aigg.insights.kit.admin.AdminProblem;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.kit.admin.Requires;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells operators what became of a post, by its id or its address, and asks again.
 */
@AdminController
class AdminMentionController {

	private static final Pattern POST = Pattern.compile("(?:.*/status(?:es)?/)?([0-9]{1,19})(?:[/?#].*)?");

	private final MentionStories stories;

	private final StoredQuestions questions;

	private final AskAgain again;

	AdminMentionController(MentionStories stories, StoredQuestions questions, AskAgain again) {
		this.stories = stories;
		this.questions = questions;
		this.again = again;
	}

	/**
	 * Takes the address in the path as well; servers merge its slashes, which does no
	 * harm.
	 */
	@Requires(AdminRole.VIEWER)
	@GetMapping({ "/admin/mentions", "/admin/mentions/{*rest}" })
	MentionStory find(@PathVariable(required = false) @Nullable String rest,
			@RequestParam(required = false) @Nullable String tweet) {
		String given = (tweet != null) ? tweet : (rest != null) ? rest : "";
		Matcher post = POST.matcher(given.startsWith("/") ? given.substring(1) : given);
		if (!post.matches()) {
			throw AdminProblem.of(HttpStatus.BAD_REQUEST, "This takes the id of a post or its address on X");
		}
		return this.stories.find(post.group(1))
			.orElseThrow(() -> AdminProblem.of(HttpStatus.NOT_FOUND, "This post never came"));
	}

	/**
	 * Asks what a mention asked once more, without any reply on X.
	 */
	@Requires(AdminRole.OPERATOR)
	@PostMapping("/admin/mentions/{tweetId:[0-9]{1,19}}/ask-again")
	Asked askAgain(@PathVariable String tweetId, Caller caller) {
		StoredQuestion question = this.questions.find(tweetId)
			.orElseThrow(() -> AdminProblem.of(HttpStatus.NOT_FOUND, "This is no mention that came"));
		String text = question.text();
		if (text == null) {
			throw AdminProblem.of(HttpStatus.CONFLICT, "The words of this mention are no longer kept");
		}
		return new Asked(this.again.ask(caller, question, text));
	}

	/**
	 * A question that was put on the ring.
	 *
	 * @param questionId its id
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Asked(UUID questionId) {
	}

}
