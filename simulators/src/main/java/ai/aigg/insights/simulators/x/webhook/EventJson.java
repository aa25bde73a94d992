package ai.aigg.insights.simulators.x.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.x.SimulatedX;
import ai.aigg.insights.simulators.x.TweetJson;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes events in the recorded envelope, with the twins in text that X gives its numbers
 * there.
 */
@Component
class EventJson {

	private final TweetJson json;

	private final SimulatedX network;

	EventJson(TweetJson json, SimulatedX network) {
		this.json = json;
		this.network = network;
	}

	byte[] write(Event event) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("event_uuid", event.uuid());
		data.put("filter", Map.of("user_id", event.subscription().userId()));
		data.put("event_type", event.subscription().eventType());
		String tag = event.subscription().tag();
		if (tag != null) {
			data.put("tag", tag);
		}
		boolean deletion = event.subscription().eventType().equals("post.delete");
		data.put("payload", deletion
				? Map.of("id", Long.toString(event.post().id()), "author_id", Long.toString(event.post().author().id()))
				: twins(this.json.tweet(event.post())));
		data.put("includes", Map.of("users",
				List.of(twins(this.json.user(event.post().author())), twins(this.json.user(this.network.bot())))));
		return JsonMapper.shared().writeValueAsBytes(Map.of("data", data));
	}

	private static Object twins(Object value) {
		return switch (value) {
			case Map<?, ?> map -> {
				Map<String, Object> copy = new LinkedHashMap<>();
				map.forEach((name, each) -> {
					copy.put(String.valueOf(name), twins(each));
					if (each instanceof Integer number) {
						copy.put(name + "_str", number.toString());
					}
				});
				yield copy;
			}
			case List<?> list -> list.stream().map(EventJson::twins).toList();
			default -> value;
		};
	}

}
