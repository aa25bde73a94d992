package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.PostText;
import ai.aigg.insights.gateway.x.XReads;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Tests of {@link MentionPages}.
 */
class MentionPagesTests {

	private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private static final MentionCursor.Position AT_NOON = new MentionCursor.Position(PostId.justBefore(NOON),
			NOON.minus(Duration.ofDays(1)));

	private final XReads x = mock(XReads.class);

	private final EventReplay replay = mock(EventReplay.class);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final MentionPages pages = new MentionPages(this.x,
			new MentionSettings(Duration.ofSeconds(15), Duration.ofMinutes(15), 2), this.replay,
			new MentionMetrics(this.meters));

	@Test
	void aListThatEndsShowsEverything() {
		given(this.x.mentions(any(), any())).willReturn(page(0, 100, "more"), page(100, 30, null));
		assertThat(this.pages.since(AT_NOON).posts()).hasSize(130);
		then(this.replay).shouldHaveNoInteractions();
		assertThat(truncated()).isZero();
	}

	@Test
	void xSaysOfItsLatestThatThereIsNoNextPage() {
		// 200 posts, one a second, the youngest a minute after noon.
		given(this.x.mentions(any(), any())).willReturn(page(0, 100, "more"), page(100, 98, null));
		this.pages.since(AT_NOON);
		then(this.replay).should()
			.uncovered(AT_NOON.since(Duration.ofMinutes(15)).time(), NOON.plusSeconds(60).minusSeconds(197));
		assertThat(truncated()).as("it goes back to noon").isZero();
	}

	@Test
	void tellsWhenTheLastReadIsNotReached() {
		given(this.x.mentions(any(), any())).willReturn(page(0, 40, "more"), page(40, 15, "more"));
		this.pages.since(AT_NOON);
		then(this.replay).should()
			.uncovered(AT_NOON.since(Duration.ofMinutes(15)).time(), NOON.plusSeconds(60).minusSeconds(54));
		assertThat(truncated()).isOne();
	}

	private double truncated() {
		return this.meters.get("mentions.truncated").counter().count();
	}

	private static PostPage page(int from, int count, @Nullable String next) {
		return new PostPage(IntStream.range(from, from + count)
			.mapToObj((number) -> post(NOON.plusSeconds(60).minusSeconds(number)))
			.toList(), Map.of(), Map.of(), Set.of(), next, 0);
	}

	private static Post post(Instant time) {
		PostId id = PostId.justBefore(time.plusMillis(1));
		return new Post(id, id, "7", new PostText("@aigginsights hi", 0, List.of(), List.of()), time, null, null,
				List.of(), false, null);
	}

}
