package ai.aigg.insights.simulators.polymarket.clob.socket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxTests {

	@Test
	void repliesPassFramesWhichKeepTheirOrder() throws InterruptedException {
		Outbox outbox = new Outbox(100);
		assertThat(outbox.offer("one", 0)).isTrue();
		assertThat(outbox.offer("two", 0)).isTrue();
		assertThat(outbox.reply("PONG")).isTrue();
		assertThat(outbox.take()).isEqualTo("PONG");
		assertThat(outbox.take()).isEqualTo("one");
		assertThat(outbox.take()).isEqualTo("two");
	}

	@Test
	void hasRoomForSoMuchAndGetsItBack() throws InterruptedException {
		Outbox outbox = new Outbox(10);
		assertThat(outbox.offer("12345678", 0)).isTrue();
		assertThat(outbox.offer("901", 0)).isFalse();
		assertThat(outbox.take()).isEqualTo("12345678");
		assertThat(outbox.offer("901", 0)).isTrue();
	}

	@Test
	void keepsAFrameUntilItIsDue() throws InterruptedException {
		Outbox outbox = new Outbox(10);
		long due = System.nanoTime() + 50_000_000;
		outbox.offer("late", due);
		assertThat(outbox.take()).isEqualTo("late");
		assertThat(System.nanoTime() - due).isNotNegative();
	}

	@Test
	void whoNeverReadsItsRepliesGetsNoMore() {
		Outbox outbox = new Outbox(10);
		boolean room = true;
		for (int i = 0; i < 1_001; i++) {
			room = outbox.reply("PONG");
		}
		assertThat(room).isFalse();
	}

	@Test
	void endsWhenClosed() throws InterruptedException {
		Outbox outbox = new Outbox(10);
		outbox.offer("lost", 0);
		outbox.close();
		assertThat(outbox.take()).isNull();
		assertThat(outbox.offer("ignored, not too much", 0)).isTrue();
	}

}
