package ai.aigg.insights.markets.matching;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.TopicReader;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.Topic;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionDeskIT extends ServiceTest {

	private static final Instant ASKED = Instant.parse("2026-11-22T12:00:00Z");

	@Autowired
	private KafkaTemplate<String, byte[]> template;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void markets() {
		this.jdbc
			.sql("""
					WITH read (market_id, question, current_probability, volume_24h, end_date, closed) AS (VALUES
						('qd-1', 'Will Bitcoin reach $150,000 by December 31, 2026?', 0.31, 5000, '2027-01-01T05:00:00Z', false),
						('qd-2', 'Will Bitcoin reach $200,000 by December 31, 2026?', 0.05, 90000, '2027-01-01T05:00:00Z', false),
						('qd-3', 'Will Bitcoin reach $150,000 in October?', 0.01, 90000, '2026-11-01T04:00:00Z', true),
						('qd-4', 'Zanzibar elects a walrus as mayor', NULL, 100, '2027-01-01T05:00:00Z', false)
					), added AS (
						INSERT INTO polymarket_markets (market_id, question, current_probability, volume_24h, end_date)
						SELECT market_id, question, current_probability, volume_24h, end_date::timestamptz FROM read
						ON CONFLICT DO NOTHING RETURNING id, market_id
					)
					INSERT INTO market_details (id, closed, search_vector)
					SELECT id, closed, market_search_vector(question, NULL, NULL) FROM added JOIN read USING (market_id)
					""")
			.update();
		this.jdbc.sql("""
				WITH read (market_id, slug, question, label, price) AS (VALUES
					('qd-c1', 'walrus-cup-albania', 'Will Albania win the 2027 Walrus Cup?', 'Albania', 0.2),
					('qd-c2', 'walrus-cup-bhutan', 'Will Bhutan win the 2027 Walrus Cup?', 'Bhutan', 0.5),
					('qd-c3', 'walrus-cup-cuba', 'Will Cuba win the 2027 Walrus Cup?', 'Cuba', 0.3)
				), added AS (
					INSERT INTO polymarket_markets (market_id, market_slug, question, current_probability, end_date)
					SELECT market_id, slug, question, price, timestamptz '2027-07-01T00:00:00Z' FROM read
					ON CONFLICT DO NOTHING RETURNING id, market_id
				)
				INSERT INTO market_details (id, closed, event_id, event_slug, event_title, group_item_title, neg_risk,
					search_vector)
				SELECT id, false, 'qd-cup', 'walrus-cup-winner', 'Walrus Cup winner', label, true,
					market_search_vector(question, label, 'Walrus Cup winner')
				FROM added JOIN read USING (market_id)
				""").update();
	}

	@Test
	void answersTheLinkOfAnEventWithItsLeadingOutcomes() {
		QuestionUnanswered answer = unanswered(question("odds? https://polymarket.com/event/walrus-cup-winner", null));
		assertThat(answer.reason()).isEqualTo(UnansweredReason.WHOLE_EVENT);
		assertThat(answer.eventTitle()).isEqualTo("Walrus Cup winner");
		assertThat(answer.nearest()).extracting((each) -> each.label()).containsExactly("Bhutan", "Cuba", "Albania");
	}

	@Test
	void answersWhoWinsWithTheLeadingOutcomes() {
		QuestionUnanswered answer = unanswered(question("who wins the 2027 walrus cup?", null));
		assertThat(answer.reason()).isEqualTo(UnansweredReason.WHOLE_EVENT);
		assertThat(answer.nearest()).extracting((each) -> each.label()).containsExactly("Bhutan", "Cuba", "Albania");
		assertThat(wanted(question("will bhutan win the 2027 walrus cup?", null)).marketId().value())
			.isEqualTo("qd-c2");
	}

	@Test
	void takesTheMarketOfALinkedEventThatTheTextNames() {
		assertThat(
				wanted(question("and cuba? https://polymarket.com/event/walrus-cup-winner", null)).marketId().value())
			.isEqualTo("qd-c3");
	}

	@Test
	void takesTheMarketThatWasChosenWithoutASearch() {
		QuestionAsked typed = question("2", null);
		QuestionAsked chosen = new QuestionAsked(typed.id(), ASKED, 1, typed.questionId(), "x", "1", "2", null, ASKED,
				new MarketId("qd-1"), null);
		assertThat(wanted(chosen).marketId().value()).isEqualTo("qd-1");
		QuestionAsked closed = new QuestionAsked(UUID.randomUUID(), ASKED, 1, new QuestionId(UUID.randomUUID()), "x",
				"1", "3", null, ASKED, new MarketId("qd-3"), null);
		assertThat(unanswered(closed).reason()).isEqualTo(UnansweredReason.NO_MATCHING_MARKET);
	}

	@Test
	void asksForResearchAboutTheMarketThatIsMeantOnce() {
		QuestionAsked question = question("will btc hit 150k this year?", null);
		try (TopicReader reader = new TopicReader(Topic.RESEARCH_REQUESTED.topicName())) {
			send(question);
			send(question);
			QuestionAsked next = question("bitcoin above $200k by end of 2026?", null);
			send(next);
			ResearchRequested asked = (ResearchRequested) await(reader, question, Topic.RESEARCH_REQUESTED);
			assertThat(asked.marketId().value()).isEqualTo("qd-1");
			assertThat(asked.questionText()).isEqualTo(question.text());
			assertThat(asked.matchScore()).isBetween(0.5, 1.0);
			assertThat(((ResearchRequested) await(reader, next, Topic.RESEARCH_REQUESTED)).marketId().value())
				.isEqualTo("qd-2");
			assertThat(reader.settle(about(question))).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@aigginsights", "@aigginsights https://t.co/abc ???", "gm" })
	void saysWhenNothingIsAsked(String text) {
		assertThat(unanswered(question(text, null)).reason()).isEqualTo(UnansweredReason.NOT_A_QUESTION);
	}

	@Test
	void namesTheNearestMarketsWhenNoneIsMeant() {
		QuestionUnanswered answer = unanswered(
				question("does my neighbour's bitcoin sourdough starter survive the quarterly gluten audit", null));
		assertThat(answer.reason()).isEqualTo(UnansweredReason.NO_MATCHING_MARKET);
		assertThat(answer.nearest()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void doesNotTakeAFarThresholdForTheOneAskedFor() {
		QuestionUnanswered answer = unanswered(question("will bitcoin hit $20m?", null));
		assertThat(answer.reason()).isEqualTo(UnansweredReason.NO_MATCHING_MARKET);
		assertThat(answer.nearest()).extracting((nearest) -> nearest.marketId().value()).containsAnyOf("qd-1", "qd-2");
	}

	@Test
	void saysWhenTheMarketHasNoPrice() {
		QuestionUnanswered answer = unanswered(question("Zanzibar elects a walrus as mayor?", null));
		assertThat(answer.reason()).isEqualTo(UnansweredReason.MARKET_NOT_TRADEABLE);
	}

	@Test
	void takesTheLongestPost() {
		try (TopicReader reader = new TopicReader(Topic.RESEARCH_REQUESTED.topicName())) {
			String text = "btc 150k by december 31 2026? ".concat("\u202E' | & ! :* \\ ".repeat(2_000));
			QuestionAsked question = question(text.substring(0, QuestionAsked.MAX_TEXT_LENGTH), null);
			send(question);
			assertThat(((ResearchRequested) await(reader, question, Topic.RESEARCH_REQUESTED)).marketId().value())
				.isEqualTo("qd-1");
		}
	}

	@Test
	void setsAnUndecodableRecordAsideAndGoesOn() {
		String key = UUID.randomUUID().toString();
		QuestionAsked next = question("will bitcoin reach 150000 this year", null);
		try (TopicReader dead = new TopicReader(Topic.QUESTION_ASKED.deadLetterName());
				TopicReader reader = new TopicReader(Topic.RESEARCH_REQUESTED.topicName())) {
			this.template.send(Topic.QUESTION_ASKED.topicName(), 0, key, "{\"no\":".getBytes(StandardCharsets.UTF_8))
				.join();
			this.template.send(Topic.QUESTION_ASKED.topicName(), 0, next.key(), EventJson.write(next)).join();
			assertThat(dead.await((record) -> key.equals(record.key()), 1)).hasSize(1);
			assertThat(await(reader, next, Topic.RESEARCH_REQUESTED)).isNotNull();
		}
	}

	private ResearchRequested wanted(QuestionAsked question) {
		try (TopicReader reader = new TopicReader(Topic.RESEARCH_REQUESTED.topicName())) {
			send(question);
			return (ResearchRequested) await(reader, question, Topic.RESEARCH_REQUESTED);
		}
	}

	private QuestionUnanswered unanswered(QuestionAsked question) {
		try (TopicReader reader = new TopicReader(Topic.QUESTION_UNANSWERED.topicName())) {
			send(question);
			return (QuestionUnanswered) await(reader, question, Topic.QUESTION_UNANSWERED);
		}
	}

	private void send(QuestionAsked question) {
		this.template.send(Topic.QUESTION_ASKED.topicName(), question.key(), EventJson.write(question)).join();
	}

	private static Object await(TopicReader reader, QuestionAsked question, Topic topic) {
		return EventJson.read(topic, reader.await(about(question), 1).getFirst().value());
	}

	private static Predicate<ConsumerRecord<String, byte[]>> about(QuestionAsked question) {
		return (record) -> new String(record.value(), StandardCharsets.UTF_8)
			.contains(question.questionId().toString());
	}

	private static QuestionAsked question(String text, @Nullable String context) {
		return new QuestionAsked(UUID.randomUUID(), ASKED, 1, new QuestionId(UUID.randomUUID()), "x", "1", text,
				context, ASKED, null, null);
	}

}
