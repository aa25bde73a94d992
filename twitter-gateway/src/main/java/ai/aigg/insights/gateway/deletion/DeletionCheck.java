package ai.aigg.insights.gateway.deletion;

import java.util.List;

import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.XReads;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Asks X which of the stored posts are gone and removes their texts; ids and reasons
 * stay.
 */
@Component
class DeletionCheck {

	private static final Logger log = LoggerFactory.getLogger(DeletionCheck.class);

	/** The most ids that X takes at once. */
	private static final int LOOKUP = 100;

	private static final int MAX_LOOKUPS = 50;

	private final StoredPosts posts;

	private final XReads x;

	private final DeletionSettings settings;

	private final MeterRegistry meters;

	DeletionCheck(StoredPosts posts, XReads x, DeletionSettings settings, MeterRegistry meters) {
		this.posts = posts;
		this.x = x;
		this.settings = settings;
		this.meters = meters;
	}

	void run() {
		// A post that may be gone is not kept for longer than one that is looked at.
		this.posts.forgetContexts(this.settings.checkAfter());
		purged(this.posts.purgeGone());
		purged(this.posts.purgeOld(this.settings.keepTexts()));
		for (int lookup = 0; lookup < MAX_LOOKUPS; lookup++) {
			List<String> due = this.posts.due(this.settings.checkAfter(), LOOKUP);
			if (due.isEmpty()) {
				return;
			}
			PostPage page = this.x.posts(due.stream().map(PostId::new).toList());
			purged(this.posts.purge(due.stream().filter(page.unavailable()::contains).toList()));
			this.posts.seen(due);
		}
		log.warn("More posts are to be looked at than {} lookups hold; the rest follows", MAX_LOOKUPS);
	}

	private void purged(int number) {
		if (number > 0) {
			this.meters.counter("mentions.purged").increment(number);
			log.info("The texts of {} mentions are removed", number);
		}
	}

}
