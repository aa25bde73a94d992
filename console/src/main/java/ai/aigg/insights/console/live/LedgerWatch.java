package ai.aigg.insights.console.live;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import ai.aigg.insights.kit.read.ReadClient;

import org.springframework.stereotype.Component;

/**
 * Sees what changes in the table of mentions while somebody watches, events or not: a
 * mention that is refused never becomes a question.
 */
@Component
class LedgerWatch {

	private final ReadClient database;

	private final Watchers watchers;

	/** How mentions were when last looked; the loop's own. */
	private Map<String, String> seen = Map.of();

	LedgerWatch(ReadClient database, Watchers watchers) {
		this.database = database;
		this.watchers = watchers;
	}

	/**
	 * Looks once; called every second.
	 * @return {@code false}: there is no more to do at once
	 */
	boolean look() {
		if (this.watchers.isEmpty()) {
			this.seen = Map.of();
			return false;
		}
		Map<String, String> now = now();
		if (!this.seen.isEmpty() || now.isEmpty()) {
			changes(this.seen, now).forEach(this.watchers::changed);
		}
		else {
			this.watchers.changed(null);
		}
		this.seen = now;
		return false;
	}

	/** Mentions that came, moved on, or are open no more. */
	static Stream<String> changes(Map<String, String> before, Map<String, String> now) {
		return Stream
			.concat(now.entrySet()
				.stream()
				.filter((each) -> !each.getValue().equals(before.get(each.getKey())))
				.map(Map.Entry::getKey), before.keySet().stream().filter((each) -> !now.containsKey(each)))
			.distinct();
	}

	/** The newest mentions, and open ones however old. */
	private Map<String, String> now() {
		Map<String, String> states = new HashMap<>();
		this.database.sql("""
				(SELECT tweet_id, processing_status || ' ' || reply_state AS state
				 FROM twitter_interactions ORDER BY id DESC LIMIT 200)
				UNION
				(SELECT tweet_id, processing_status || ' ' || reply_state
				 FROM twitter_interactions WHERE processing_status = 'pending' ORDER BY created_at DESC LIMIT 200)
				""").query((row) -> {
			states.put(row.getString("tweet_id"), row.getString("state"));
		});
		return states;
	}

}
