package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.PostPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class PushedMentionsTests {

	private static final PostPage PAGE = new PostPage(List.of(), Map.of(), Map.of(), Set.of(), null, 0);

	private final MentionCursor cursor = mock(MentionCursor.class);

	private final Arrivals arrivals = mock(Arrivals.class);

	private final PushedMentions pushed = new PushedMentions(new Bot("42", "bot"), this.cursor, this.arrivals,
			mock(MentionMetrics.class));

	@BeforeEach
	void start() {
		given(this.cursor.position("42")).willReturn(new MentionCursor.Position(null, Instant.EPOCH));
		this.pushed.start();
	}

	@AfterEach
	void stop() {
		this.pushed.stop();
	}

	@Test
	void whatIsStoredIsAcknowledged() {
		assertThat(this.pushed.take(PAGE, Arrival.WEBHOOK)).isTrue();
	}

	@Test
	void whatIsNotStoredIsNotAcknowledged() {
		willThrow(new IllegalStateException("no database")).given(this.arrivals).take(any(), any(), any());
		assertThat(this.pushed.take(PAGE, Arrival.WEBHOOK)).isFalse();
	}

}
