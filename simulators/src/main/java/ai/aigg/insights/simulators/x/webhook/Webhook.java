package ai.aigg.insights.simulators.x.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An address that events are sent to.
 *
 * @param id numeric id
 * @param url the address
 * @param valid whether it proved itself the last time
 * @param createdAt when it was registered
 */
record Webhook(String id, URI url, boolean valid, Instant createdAt) {

	Webhook with(boolean proved) {
		return new Webhook(this.id, this.url, proved, this.createdAt);
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("created_at", this.createdAt.toString());
		json.put("id", this.id);
		json.put("url", this.url.toString());
		json.put("valid", this.valid);
		return json;
	}

}
