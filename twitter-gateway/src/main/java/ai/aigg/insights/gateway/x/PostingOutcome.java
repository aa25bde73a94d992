package ai.aigg.insights.gateway.x;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt to post.
 */
public sealed interface PostingOutcome {

	/**
	 * The post is there.
	 *
	 * @param id its id
	 */
	record Posted(PostId id) implements PostingOutcome {
	}

	/**
	 * X created nothing.
	 *
	 * @param reason why
	 * @param detail X's own words, for operators
	 * @param retryAt when X accepts posts again, or {@code null} when it does not say
	 */
	record Rejected(Rejection reason, String detail, @Nullable Instant retryAt) implements PostingOutcome {
	}

	/**
	 * It may or may not be there: the request left us and no clear answer came.
	 *
	 * @param cause what happened, for operators
	 */
	record Unknown(String cause) implements PostingOutcome {
	}

}
