package ai.aigg.insights.gateway.mentions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import ai.aigg.insights.gateway.users.Users;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.XReadException;
import ai.aigg.insights.gateway.x.XReads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Asks X whether it labels accounts as automated, once for each that is new to us: its
 * list of mentions does not tell, and two bots that answer each other do so for ever.
 */
@Component
class LabelReads {

	private static final Logger log = LoggerFactory.getLogger(LabelReads.class);

	/** The most ids that X takes at once. */
	private static final int LOOKUP = 100;

	private final XReads x;

	private final Users users;

	private final RuleSettings settings;

	LabelReads(XReads x, Users users, RuleSettings settings) {
		this.x = x;
		this.users = users;
		this.settings = settings;
	}

	/**
	 * Reads what is missing.
	 * @param posts mentions that the poll found
	 * @param batch has their authors, and takes what was read of them
	 */
	void complete(Collection<Post> posts, Batch batch) {
		if (!this.settings.readLabels() || this.x.showsLabelsWithPosts()) {
			return;
		}
		List<String> authors = posts.stream()
			.map(Post::authorId)
			.filter(Objects::nonNull)
			.distinct()
			.filter((id) -> batch.author(id).automated() == null)
			.toList();
		Set<String> known = this.users.known(authors);
		List<String> wanted = new ArrayList<>(authors);
		wanted.removeAll(known);
		for (int from = 0; from < wanted.size(); from += LOOKUP) {
			read(wanted.subList(from, Math.min(from + LOOKUP, wanted.size())), batch);
		}
	}

	private void read(List<String> ids, Batch batch) {
		try {
			batch.authors().putAll(this.x.accounts(ids));
		}
		catch (XReadException ex) {
			if (!ex.isRefusal()) {
				throw ex;
			}
			// Asking again would not help, and most who ask are people.
			log.warn("The labels of {} accounts cannot be read: {}", ids.size(), ex.getMessage());
		}
	}

}
