package ai.aigg.insights.simulators.x.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A wish to hear of events.
 *
 * @param id numeric id
 * @param eventType such as {@code post.mention.create}
 * @param userId whose events
 * @param tag the caller's own word for it
 * @param webhookId where to
 * @param createdAt when it was made
 */
record Subscription(String id, String eventType, String userId, @Nullable String tag, @Nullable String webhookId,
		Instant createdAt) {

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("subscription_id", this.id);
		json.put("event_type", this.eventType);
		json.put("filter", Map.of("user_id", this.userId));
		if (this.tag != null) {
			json.put("tag", this.tag);
		}
		if (this.webhookId != null) {
			json.put("webhook_id", this.webhookId);
		}
		json.put("created_at", this.createdAt.toString());
		json.put("updated_at", this.createdAt.toString());
		return json;
	}

}
