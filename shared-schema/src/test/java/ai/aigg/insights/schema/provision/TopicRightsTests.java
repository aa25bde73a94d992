package ai.aigg.insights.schema.provision;

import java.util.Arrays;
import java.util.List;

import ai.aigg.insights.schema.events.Topic;
import ai.aigg.insights.schema.events.TopicNames;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicRightsTests {

	private static final List<TopicRights> SERVICES = Arrays.stream(ServiceRole.values())
		.filter((role) -> role != ServiceRole.READER)
		.flatMap((role) -> TopicRights.of(role).stream())
		.toList();

	@Test
	void everyServiceHasRightsUnderANameOfItsOwn() {
		assertThat(SERVICES).extracting(TopicRights::user)
			.containsExactlyInAnyOrder("market-sync-service", "research-service", "analysis-service",
					"twitter-gateway");
		assertThat(SERVICES)
			.allSatisfy((rights) -> assertThat(rights.entries()).extracting((entry) -> entry.entry().principal())
				.containsOnly("User:" + rights.user()));
	}

	@ParameterizedTest
	@EnumSource
	void everyTopicHasAWriterAndAReader(Topic topic) {
		assertThat(SERVICES).anyMatch((rights) -> rights.writes().contains(topic))
			.anyMatch((rights) -> rights.reads().contains(topic));
	}

	@Test
	void aReaderWritesNothing() {
		assertThat(TopicRights.of(ServiceRole.READER).orElseThrow().entries())
			.extracting((entry) -> entry.entry().operation())
			.containsOnly(AclOperation.READ);
	}

	@Test
	void aServiceWritesWhatItPublishesAndTheDeadLettersOfWhatItReads() {
		assertThat(TopicRights.of(ServiceRole.RESEARCH).orElseThrow().entries())
			.filteredOn((entry) -> entry.pattern().resourceType() == ResourceType.TOPIC)
			.filteredOn((entry) -> entry.entry().operation() == AclOperation.WRITE)
			.extracting(AclBinding::pattern)
			.extracting((pattern) -> pattern.name())
			.containsExactlyInAnyOrder(TopicNames.RESEARCH_COMPLETED, TopicNames.QUESTION_UNANSWERED,
					TopicNames.RESEARCH_REQUESTED, Topic.RESEARCH_REQUESTED.deadLetterName());
	}

}
