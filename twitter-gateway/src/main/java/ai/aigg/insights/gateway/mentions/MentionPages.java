package ai.aigg.insights.gateway.mentions;

import java.util.Comparator;

import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.XReadException;
import ai.aigg.insights.gateway.x.XReads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Reads all pages of mentions.
 */
@Component
class MentionPages {

	private static final Logger log = LoggerFactory.getLogger(MentionPages.class);

	private final XReads x;

	private final MentionSettings settings;

	private final EventReplay replay;

	private final MentionMetrics metrics;

	MentionPages(XReads x, MentionSettings settings, EventReplay replay, MentionMetrics metrics) {
		this.x = x;
		this.settings = settings;
		this.replay = replay;
		this.metrics = metrics;
	}

	/**
	 * Reads the mentions since a position.
	 * @param position where the last read ended
	 * @return all of them, or the youngest where there are too many
	 */
	Batch since(MentionCursor.Position position) {
		PostId since = position.since(this.settings.overlap());
		Batch batch = Batch.empty();
		String token = null;
		for (int page = 1; page <= this.settings.maxPages(); page++) {
			PostPage next = this.x.mentions(since, token);
			batch.add(next);
			this.metrics.malformed(next.malformed());
			token = next.nextToken();
			// Where X's list ends there is no next page either, so a full last one tells
			// nothing.
			boolean ends = page < this.settings.maxPages() || next.posts().size() < MentionSettings.PAGE_SIZE / 2;
			if (token == null && ends) {
				return batch;
			}
		}
		// What is listed late would appear where we do not read any more.
		batch.posts()
			.stream()
			.map(Post::id)
			.min(Comparator.naturalOrder())
			.ifPresent((oldest) -> this.replay.uncovered(since.time(), oldest.time()));
		if (!batch.reaches(position.newest())) {
			log.error(
					"There are more new mentions than {} pages hold: of the oldest only those that were pushed are known",
					this.settings.maxPages());
			this.metrics.truncated();
		}
		return batch;
	}

}
