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

	@ParameterizedTest
	@EnumSource
	void everyRoleHasRightsUnderANameOfItsOwn(ServiceRole role) {
		assertThat(TopicRights.of(role).entries()).isNotEmpty()
			.allSatisfy(
					(entry) -> assertThat(entry.entry().principal()).isEqualTo("User:" + TopicRights.of(role).user()));
		assertThat(Arrays.stream(ServiceRole.values()).map((each) -> TopicRights.of(each).user()))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource
	void everyTopicHasAWriterAndAReader(Topic topic) {
		List<TopicRights> services = Arrays.stream(ServiceRole.values())
			.filter((role) -> role != ServiceRole.READER)
			.map(TopicRights::of)
			.toList();
		assertThat(services).anyMatch((rights) -> rights.writes().contains(topic))
			.anyMatch((rights) -> rights.reads().contains(topic));
	}

	@Test
	void aReaderWritesNothing() {
		assertThat(TopicRights.of(ServiceRole.READER).entries()).extracting((entry) -> entry.entry().operation())
			.containsOnly(AclOperation.READ);
	}

	@Test
	void aServiceWritesWhatItPublishesAndTheDeadLettersOfWhatItReads() {
		assertThat(TopicRights.of(ServiceRole.RESEARCH).entries())
			.filteredOn((entry) -> entry.pattern().resourceType() == ResourceType.TOPIC)
			.filteredOn((entry) -> entry.entry().operation() == AclOperation.WRITE)
			.extracting(AclBinding::pattern)
			.extracting((pattern) -> pattern.name())
			.containsExactlyInAnyOrder(TopicNames.RESEARCH_COMPLETED, TopicNames.QUESTION_UNANSWERED,
					TopicNames.RESEARCH_REQUESTED, Topic.RESEARCH_REQUESTED.deadLetterName());
	}

}
