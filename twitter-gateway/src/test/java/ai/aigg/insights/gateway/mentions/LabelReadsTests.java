package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.gateway.users.Users;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostText;
import ai.aigg.insights.gateway.x.XReads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * Whose labels are asked for.
 */
class LabelReadsTests {

	private final XReads x = mock(XReads.class);

	private final Users users = mock(Users.class);

	private final Batch batch = Batch.empty();

	@BeforeEach
	void oneIsKnown() {
		given(this.users.known(anyCollection())).willReturn(Set.of("5"));
		given(this.x.accounts(any())).willReturn(Map.of("8", new Author("8", "robot", null, true)));
	}

	@Test
	void thoseOfAccountsThatAreNewAndHaveNone() {
		this.batch.authors().put("6", new Author("6", "told", null, false));
		labels(true).complete(List.of(by("5"), by("6"), by("7"), by("8"), by("8")), this.batch);
		then(this.x).should().accounts(List.of("7", "8"));
		assertThat(this.batch.author("8").automated()).isTrue();
		assertThat(this.batch.author("7").automated()).isNull();
	}

	@Test
	void nobodysWhenThePageHasThemOrNobodyWantsThem() {
		labels(false).complete(List.of(by("7")), this.batch);
		given(this.x.showsLabelsWithPosts()).willReturn(true);
		labels(true).complete(List.of(by("7")), this.batch);
		then(this.x).should(never()).accounts(any());
	}

	private LabelReads labels(boolean wanted) {
		return new LabelReads(this.x, this.users,
				new RuleSettings(Duration.ZERO, Duration.ofHours(6), Duration.ZERO, false, Set.of(), 3, 300, wanted));
	}

	private static Post by(String author) {
		PostId id = new PostId("17");
		return new Post(id, id, author, new PostText("hi", 0, List.of(), List.of()), Instant.EPOCH, null, null,
				List.of(), false, null);
	}

}
