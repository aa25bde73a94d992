package ai.aigg.insights.console.operations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.OwnerProblem;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.owners.Person;
import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Looks at dead letters and repairs them through the services whose they are.
 */
@Component
class Letters {

	private static final String PATH = "/admin/dead-letters";

	private final Owners owners;

	Letters(Owners owners) {
		this.owners = owners;
	}

	/** What waits at each service. */
	List<Waiting> waiting(Person person) {
		return Arrays.stream(Owner.values()).map((owner) -> waiting(owner, person)).toList();
	}

	private Waiting waiting(Owner owner, Person person) {
		try {
			JsonNode topics = this.owners.act(owner, person, HttpMethod.GET, null, PATH);
			return new Waiting(owner.service(), null, stream(topics).map(Letter.Topic::of).toList());
		}
		catch (OwnerProblem ex) {
			return new Waiting(owner.service(), ex.sentence(), List.of());
		}
	}

	List<Letter> list(String service, Person person, String topic, long from, boolean decided) {
		return stream(this.owners.act(owner(service), person, HttpMethod.GET, null,
				PATH + "/{topic}?from={from}&limit=100&decided={decided}", topic, from, decided))
			.map(Letter::of)
			.toList();
	}

	Letter show(String service, Person person, String topic, long offset) {
		return Letter.of(this.owners.act(owner(service), person, HttpMethod.GET, null, PATH + "/{topic}/{offset}",
				topic, offset));
	}

	/**
	 * Sets what is replayed instead of what came; a dry run says whether it would be
	 * read.
	 */
	Letter edit(String service, Person person, String topic, long offset, String payload, boolean dryRun) {
		return Letter.of(this.owners.act(owner(service), person, HttpMethod.PUT, payload,
				PATH + "/{topic}/{offset}?dryRun={dry}", topic, offset, dryRun));
	}

	void drop(String service, Person person, String topic, long offset) {
		this.owners.act(owner(service), person, HttpMethod.POST, null, PATH + "/{topic}/{offset}/drop", topic, offset);
	}

	Replay replay(String service, Person person, String topic, @Nullable Long offset, @Nullable Integer canary,
			boolean dryRun) {
		Map<String, Object> order = new LinkedHashMap<>();
		if (offset != null) {
			order.put("offset", offset);
		}
		else if (canary != null) {
			order.put("canary", canary);
		}
		else {
			order.put("all", true);
		}
		order.put("dryRun", dryRun);
		return Replay
			.of(this.owners.act(owner(service), person, HttpMethod.POST, order, PATH + "/{topic}/replay", topic));
	}

	private static Owner owner(String service) {
		return Arrays.stream(Owner.values())
			.filter((owner) -> owner.service().equals(service))
			.findFirst()
			.orElseThrow(() -> PageProblem.missing("There is no such service. Look under Dead letters."));
	}

	private static Stream<JsonNode> stream(JsonNode nodes) {
		return StreamSupport.stream(nodes.spliterator(), false);
	}

	/**
	 * The dead letters of a service.
	 *
	 * @param service whose
	 * @param problem why they are not known, or {@code null}
	 * @param topics by topic
	 */
	record Waiting(String service, @Nullable String problem, List<Letter.Topic> topics) {

		/** How many nobody has decided about. */
		public long all() {
			return this.topics.stream().mapToLong(Letter.Topic::waiting).sum();
		}

	}

}
