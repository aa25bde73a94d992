package ai.aigg.insights.schema.provision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a service may do on the broker: read the topics it listens to and write those it
 * publishes. It works off the dead letters of what it reads, which it sends back to their
 * topic.
 *
 * @param user its name on the broker, which begins its consumer groups' names as well
 * @param reads the topics it listens to
 * @param writes the topics it publishes
 */
record TopicRights(String user, Set<Topic> reads, Set<Topic> writes) {

	private static final Map<ServiceRole, TopicRights> ALL = Map.of(ServiceRole.GATEWAY,
			new TopicRights("twitter-gateway", Set.of(Topic.ANALYSIS_COMPLETED, Topic.QUESTION_UNANSWERED),
					Set.of(Topic.QUESTION_ASKED, Topic.QUESTION_UNANSWERED)),
			ServiceRole.MARKET_SYNC,
			new TopicRights("market-sync-service", Set.of(Topic.QUESTION_ASKED),
					Set.of(Topic.MARKET_UPDATED, Topic.RESEARCH_REQUESTED, Topic.QUESTION_UNANSWERED)),
			ServiceRole.RESEARCH,
			new TopicRights("research-service", Set.of(Topic.RESEARCH_REQUESTED),
					Set.of(Topic.RESEARCH_COMPLETED, Topic.QUESTION_UNANSWERED)),
			ServiceRole.ANALYSIS,
			new TopicRights("analysis-service", Set.of(Topic.RESEARCH_COMPLETED, Topic.MARKET_UPDATED),
					Set.of(Topic.ANALYSIS_COMPLETED, Topic.QUESTION_UNANSWERED)),
			ServiceRole.READER, new TopicRights("aigg-reader", Set.of(Topic.values()), Set.of()));

	/**
	 * What a role may do.
	 * @param role signs in to the database as well
	 * @return its rights, or nothing for one that has no business on the broker
	 */
	static Optional<TopicRights> of(ServiceRole role) {
		return Optional.ofNullable(ALL.get(role));
	}

	/**
	 * The same as entries for the broker.
	 * @return its access control entries
	 */
	List<AclBinding> entries() {
		Stream<AclBinding> reading = this.reads.stream()
			.flatMap((topic) -> Stream.of(allow(ResourceType.TOPIC, topic.topicName(), AclOperation.READ),
					allow(ResourceType.TOPIC, topic.deadLetterName(), AclOperation.READ)));
		Stream<AclBinding> writing = this.writes.stream()
			.map((topic) -> allow(ResourceType.TOPIC, topic.topicName(), AclOperation.WRITE));
		Stream<AclBinding> mending = this.writes.isEmpty() ? Stream.empty()
				: this.reads.stream()
					.flatMap((topic) -> Stream.of(allow(ResourceType.TOPIC, topic.topicName(), AclOperation.WRITE),
							allow(ResourceType.TOPIC, topic.deadLetterName(), AclOperation.WRITE)));
		Stream<AclBinding> groups = Stream.of(new AclBinding(
				new ResourcePattern(ResourceType.GROUP, this.user, PatternType.PREFIXED), entry(AclOperation.READ)));
		return Stream.of(reading, writing, mending, groups).flatMap((entries) -> entries).distinct().toList();
	}

	private AclBinding allow(ResourceType type, String name, AclOperation operation) {
		return new AclBinding(new ResourcePattern(type, name, PatternType.LITERAL), entry(operation));
	}

	private AccessControlEntry entry(AclOperation operation) {
		return new AccessControlEntry("User:" + this.user, "*", operation, AclPermissionType.ALLOW);
	}

}
