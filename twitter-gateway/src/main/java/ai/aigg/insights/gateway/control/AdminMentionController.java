package ai.aigg.insights.gateway.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.gateway.ledger.MentionStories;
import ai.aigg.insights.gateway.ledger.MentionStory;
import ai.aigg.insights.kit.admin.AdminController;
import ai.aigg.insights.kit.admin.AdminProblem;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tells operators what became of a post, by its id or its address.
 */
@AdminController
class AdminMentionController {

	private static final Pattern POST = Pattern.compile("(?:.*/status(?:es)?/)?([0-9]{1,19})(?:[/?#].*)?");

	private final MentionStories stories;

	AdminMentionController(MentionStories stories) {
		this.stories = stories;
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

}
