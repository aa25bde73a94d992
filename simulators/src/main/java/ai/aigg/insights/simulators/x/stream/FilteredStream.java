package ai.aigg.insights.simulators.x.stream;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.PostListener;
import ai.aigg.insights.simulators.x.SimulatedX;
import ai.aigg.insights.simulators.x.TweetJson;
import ai.aigg.insights.simulators.x.gate.XProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Sends posts that match a rule to the one reader there may be.
 */
@Component
final class FilteredStream implements PostListener {

	private static final String DISCONNECT = "{\"errors\":[{\"title\":\"operational-disconnect\",\"disconnect_type\":\"UpstreamOperationalDisconnect\",\"detail\":\"This stream has been disconnected upstream for operational reasons.\",\"type\":\"https://api.x.com/2/problems/operational-disconnect\"}]}\r\n";

	private final SimulatedX network;

	private final TweetJson json;

	private final Rules rules;

	private final StreamSettings settings;

	private @Nullable Connection reader;

	private volatile boolean twice;

	FilteredStream(SimulatedX network, TweetJson json, Rules rules, StreamSettings settings) {
		this.network = network;
		this.json = json;
		this.rules = rules;
		this.settings = settings;
		network.listen(this);
	}

	@Override
	public void posted(Post post) {
		Connection current = current();
		if (current == null || !this.network.isVisible(post)) {
			return;
		}
		List<Rule> matching = this.rules.matching(post);
		if (!matching.isEmpty()) {
			byte[] line = line(post, matching, current.parameters());
			current.send(line);
			if (this.twice) {
				current.send(line);
			}
		}
	}

	/**
	 * Lets a reader in.
	 * @throws XProblem when there is one already, or there is nothing to read
	 */
	synchronized Connection connect(MultiValueMap<String, String> parameters) {
		if (this.rules.list().isEmpty()) {
			throw XProblem.plain(409, "RuleConfigurationIssue",
					"You must define rules before connecting to the stream.");
		}
		Connection known = this.reader;
		if (known != null && known.isOpen()) {
			throw XProblem.tooManyConnections();
		}
		Connection opened = new Connection(parameters, this.settings.waiting());
		this.reader = opened;
		return opened;
	}

	synchronized void leave(Connection connection) {
		connection.close();
		if (connection.equals(this.reader)) {
			this.reader = null;
		}
	}

	/** Ends the connection with the recorded message, and says whether there was one. */
	boolean disconnect() {
		Connection current = current();
		if (current != null) {
			current.end(DISCONNECT.getBytes(StandardCharsets.UTF_8));
		}
		return current != null;
	}

	boolean isConnected() {
		return current() != null;
	}

	void repeat(boolean everything) {
		this.twice = everything;
	}

	@EventListener
	void end(ContextClosedEvent closed) {
		Connection current = current();
		if (current != null) {
			current.close();
		}
	}

	private synchronized @Nullable Connection current() {
		Connection known = this.reader;
		return (known != null && known.isOpen()) ? known : null;
	}

	private byte[] line(Post post, List<Rule> matching, MultiValueMap<String, String> parameters) {
		Map<String, Object> line = this.json.line(post, parameters);
		line.put("matching_rules", matching.stream().map(FilteredStream::json).toList());
		return (JsonMapper.shared().writeValueAsString(line) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, Object> json(Rule rule) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", rule.id());
		String tag = rule.tag();
		if (tag != null) {
			json.put("tag", tag);
		}
		return json;
	}

}
