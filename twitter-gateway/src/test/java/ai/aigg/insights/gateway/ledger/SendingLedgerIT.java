package ai.aigg.insights.gateway.ledger;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.schema.provision.ServiceRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The statements of sending, without a running sender.
 */
class SendingLedgerIT {

	private static final TestDatabase DATABASE = TestServers.newDatabase();

	private static final Duration BUDGET = Duration.ofSeconds(5);

	private final JdbcClient jdbc = JdbcClient.create(DATABASE.as(ServiceRole.GATEWAY));

	private final SendingLedger ledger = new SendingLedger(this.jdbc);

	private final LostReplies lost = new LostReplies(this.jdbc);

	@BeforeEach
	void begin() {
		this.jdbc.sql("DELETE FROM twitter_interactions").update();
		this.jdbc.sql("DELETE FROM gateway_switches").update();
		lease(1, 60);
	}

	@Test
	void twoSendersNeverClaimTheSameReply() throws Exception {
		IntStream.range(0, 60).forEach((number) -> prepared());
		Set<UUID> all = new HashSet<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Callable<List<ClaimedReply>>> work = IntStream.range(0, 12)
				.<Callable<List<ClaimedReply>>>mapToObj((number) -> () -> this.ledger.claim(1, BUDGET, 7))
				.toList();
			for (Future<List<ClaimedReply>> claimed : threads.invokeAll(work)) {
				claimed.get().forEach((reply) -> assertThat(all.add(reply.id())).isTrue());
			}
		}
		assertThat(all).hasSize(60);
	}

	@Test
	void aLeaseThatChangedHandsOrIsAboutToEndClaimsNothing() {
		prepared();
		lease(2, 60);
		assertThat(this.ledger.claim(1, BUDGET, 9)).isEmpty();
		lease(2, 3);
		assertThat(this.ledger.claim(2, BUDGET, 9)).isEmpty();
		lease(2, 60);
		assertThat(this.ledger.claim(2, BUDGET, 9)).singleElement()
			.satisfies((reply) -> assertThat(reply.attempt()).isEqualTo(1));
	}

	@Test
	void aSenderThatSleptChangesNothingButTheFactThatItPosted() {
		UUID id = prepared();
		ClaimedReply first = this.ledger.claim(1, BUDGET, 1).getFirst();
		age(id);
		assertThat(this.lost.recover(BUDGET)).isEqualTo(1);
		this.ledger.postpone(first, Reason.NOT_SENT, "other", Duration.ZERO);
		this.ledger.rejected(first, Reason.FORBIDDEN, "late");
		assertThat(state(id)).isEqualTo("unknown");
		this.lost.sendAgain(this.lost.due(9).getFirst(), Duration.ZERO);
		lease(2, 60);
		ClaimedReply second = this.ledger.claim(2, BUDGET, 1).getFirst();
		assertThat(second).satisfies((reply) -> {
			assertThat(reply.resent()).isTrue();
			assertThat(reply.attempt()).isEqualTo(2);
			assertThat(reply.text()).isEqualTo(first.text());
		});
		this.ledger.unknown(first, "late", Duration.ZERO);
		assertThat(state(id)).isEqualTo("sending");
		this.ledger.posted(id, "18");
		this.ledger.exists(second, Duration.ZERO);
		assertThat(state(id)).isEqualTo("posted");
	}

	@Test
	void anAttemptThatMayStillRunIsNotTouched() {
		prepared();
		this.ledger.claim(1, BUDGET, 1);
		assertThat(this.lost.recover(BUDGET)).isZero();
	}

	@Test
	void aStepThatSomebodyElseTookIsNotTakenAgain() {
		UUID id = prepared();
		this.ledger.claim(1, BUDGET, 1);
		age(id);
		this.lost.recover(BUDGET);
		LostReply seen = this.lost.due(9).getFirst();
		assertThat(seen.leftOpen()).as("an attempt that ended with its process").isOne();
		this.lost.lookAgain(seen, Duration.ZERO);
		this.lost.sendAgain(seen, Duration.ZERO);
		assertThat(state(id)).isEqualTo("reconciling");
		this.lost.manual(this.lost.due(9).getFirst());
		assertThat(state(id)).isEqualTo("manual");
	}

	@Test
	void switchesHoldSendingAndDryRunsBack() {
		UUID id = prepared();
		this.jdbc.sql("INSERT INTO gateway_switches VALUES ('global', true, 'drill', 'test', now())").update();
		assertThat(this.ledger.claim(1, BUDGET, 9)).isEmpty();
		assertThat(this.ledger.dryRun(9)).isEmpty();
		this.jdbc.sql("UPDATE gateway_switches SET paused = false").update();
		assertThat(this.ledger.dryRun(9)).singleElement().extracting(ClaimedReply::text).isEqualTo("text");
		assertThat(state(id)).isEqualTo("dry_run");
	}

	@Test
	void whatIsTooOldEndsWithItsReason() {
		UUID credits = prepared();
		this.ledger.postpone(this.ledger.claim(1, BUDGET, 1).getFirst(), Reason.CREDITS, "text", Duration.ZERO);
		UUID unknown = prepared();
		this.jdbc.sql("UPDATE twitter_interactions SET resent = true WHERE id = :id").param("id", unknown).update();
		assertThat(this.lost.expire(Duration.ZERO, Reason.TIMED_OUT, 9)).containsExactlyInAnyOrder(Reason.CREDITS,
				Reason.OUTCOME_UNKNOWN);
		assertThat(state(credits)).isEqualTo("rejected");
		assertThat(state(unknown)).isEqualTo("manual");
	}

	private UUID prepared() {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					WITH asker AS (
						INSERT INTO twitter_users (user_id) VALUES ('7')
						ON CONFLICT (user_id) DO UPDATE SET username = 'u' RETURNING id)
					INSERT INTO twitter_interactions (id, user_id, tweet_id, asked_at, created_at, reply_state, reply_text,
						spare_text, reason, due_at)
					SELECT :id, asker.id, :tweet, now(), now() - interval '1 second', 'prepared', 'text', 'spare', 'answered',
						now() - interval '1 second' FROM asker
					""")
			.param("id", id)
			.param("tweet", id.toString())
			.update();
		return id;
	}

	private void age(UUID id) {
		this.jdbc
			.sql("UPDATE twitter_interactions SET attempted_at = attempted_at - interval '1 minute' WHERE id = :id")
			.param("id", id)
			.update();
	}

	private String state(UUID id) {
		return this.jdbc.sql("SELECT reply_state FROM twitter_interactions WHERE id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	private void lease(long token, int seconds) {
		this.jdbc.sql("UPDATE gateway_lease SET token = :token, expires_at = now() + make_interval(secs => :seconds)")
			.param("token", token)
			.param("seconds", seconds)
			.update();
	}

}
