package ai.aigg.insights.console.sessions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of what becomes of sessions when Redis is away or holds nonsense.
 */
class KeptSessionsTests {

	private final List<String> deleted = new ArrayList<>();

	private @Nullable RuntimeException trouble;

	private final RedisLine line = new RedisLine(Duration.ofMillis(50), () -> {
	});

	private final KeptSessions<MapSession> sessions = new KeptSessions<>(new Stub(), this.line);

	@Test
	void saysThatRedisIsAway() {
		this.trouble = new DataAccessResourceFailureException("refused");
		assertThatExceptionOfType(SessionsAwayException.class).isThrownBy(() -> this.sessions.findById("a"));
		assertThatExceptionOfType(SessionsAwayException.class).isThrownBy(() -> this.sessions.save(new MapSession()));
		assertThat(this.deleted).isEmpty();
	}

	@Test
	void endsASessionThatCannotBeRead() {
		for (RuntimeException nonsense : List.of(new SerializationException("x"), new ClassCastException(),
				new IllegalStateException("no creation time"))) {
			this.trouble = nonsense;
			assertThat(this.sessions.findById("a")).isNull();
		}
		assertThat(this.deleted).containsExactly("a", "a", "a");
	}

	@Test
	void doesNotReviveASessionThatWasEndedMeanwhile() {
		this.trouble = new IllegalStateException("Session was invalidated");
		assertThatCode(() -> this.sessions.save(new MapSession())).doesNotThrowAnyException();
	}

	@Test
	void nobodyWaitsBehindManyTriesToConnect() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch answers = new CountDownLatch(1);
		CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> this.line.ask(() -> {
			asked.countDown();
			try {
				answers.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return "late";
		}));
		asked.await();
		assertThatExceptionOfType(SessionsAwayException.class).isThrownBy(() -> this.line.ask(() -> "second"));
		answers.countDown();
		assertThat(first.join()).isEqualTo("late");
		assertThat(this.line.ask(() -> "third")).isEqualTo("third");
	}

	/** Fails as it is told. */
	private final class Stub implements SessionRepository<MapSession> {

		@Override
		public MapSession createSession() {
			return new MapSession();
		}

		@Override
		public void save(MapSession session) {
			fail();
		}

		@Override
		public MapSession findById(String id) {
			fail();
			return new MapSession(id);
		}

		@Override
		public void deleteById(String id) {
			KeptSessionsTests.this.deleted.add(id);
		}

		private void fail() {
			if (KeptSessionsTests.this.trouble != null) {
				throw KeptSessionsTests.this.trouble;
			}
		}

	}

}
