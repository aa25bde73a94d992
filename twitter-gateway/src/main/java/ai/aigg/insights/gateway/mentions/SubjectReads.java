package ai.aigg.insights.gateway.mentions;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.XReadException;
import ai.aigg.insights.gateway.x.XReads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Reads the posts that mentions point at, unless X sent them along: all of one step
 * upwards together, and no more than the budget.
 */
@Component
class SubjectReads {

	private static final Logger log = LoggerFactory.getLogger(SubjectReads.class);

	/** The most ids that X takes at once. */
	private static final int LOOKUP = 100;

	private final XReads x;

	private final Bot bot;

	private final RuleSettings settings;

	SubjectReads(XReads x, Bot bot, RuleSettings settings) {
		this.x = x;
		this.bot = bot;
		this.settings = settings;
	}

	/**
	 * Reads what is missing.
	 * @param posts the mentions that may be asked
	 * @param batch takes what was found, and what X will not show
	 */
	void complete(Collection<Post> posts, Batch batch) {
		int budget = this.settings.maxLookups();
		// A step upwards may need two reads: the post answered is gone, the one quoted is
		// not.
		for (int step = 0; step <= 2 * this.settings.hops(); step++) {
			List<PostId> wanted = posts.stream()
				.map((post) -> Subject.of(post, batch.others(), batch.unavailable(), this.bot, this.settings.hops())
					.missing())
				.filter(Objects::nonNull)
				.distinct()
				.limit(budget)
				.toList();
			if (wanted.isEmpty() || !read(wanted, batch)) {
				return;
			}
			budget -= wanted.size();
		}
	}

	private boolean read(List<PostId> wanted, Batch batch) {
		try {
			for (int from = 0; from < wanted.size(); from += LOOKUP) {
				List<PostId> ids = wanted.subList(from, Math.min(from + LOOKUP, wanted.size()));
				PostPage found = this.x.posts(ids);
				found.posts().forEach((post) -> batch.others().put(post.id(), post));
				batch.addOthers(found);
				// X names some of those that it will not show, and passes over others.
				ids.stream()
					.filter((id) -> !batch.others().containsKey(id))
					.forEach((id) -> batch.unavailable().add(id.value()));
			}
			return true;
		}
		catch (XReadException ex) {
			if (!ex.isRefusal()) {
				throw ex;
			}
			// Asking again would not help, and a mention without context is better than
			// none.
			log.warn("Posts that mentions point at cannot be read: {}", ex.getMessage());
			return false;
		}
	}

}
