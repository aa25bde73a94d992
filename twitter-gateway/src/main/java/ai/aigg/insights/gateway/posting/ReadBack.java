package ai.aigg.insights.gateway.posting;

import java.util.Optional;

import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.Reference;
import ai.aigg.insights.gateway.x.XReads;

import org.springframework.stereotype.Component;

/**
 * Looks through our own posts for the reply to a mention.
 */
@Component
class ReadBack {

	/**
	 * X shows the latest 3,200 posts of an account, and a reply follows its mention
	 * closely.
	 */
	private static final int MAX_PAGES = 8;

	private final XReads x;

	ReadBack(XReads x) {
		this.x = x;
	}

	/**
	 * Looks for a reply.
	 * @param mention what it answers
	 * @return the oldest reply to it, or nothing when there is none yet
	 */
	Optional<PostId> find(PostId mention) {
		PostId found = null;
		String token = null;
		for (int page = 0; page < MAX_PAGES; page++) {
			PostPage posts = this.x.ownPosts(mention, token);
			for (Post post : posts.posts()) {
				if (post.referenced(Reference.Kind.REPLIED_TO).filter(mention::equals).isPresent()) {
					found = post.id();
				}
			}
			token = posts.nextToken();
			if (token == null) {
				break;
			}
		}
		return Optional.ofNullable(found);
	}

}
