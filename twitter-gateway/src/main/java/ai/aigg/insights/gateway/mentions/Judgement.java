package ai.aigg.insights.gateway.mentions;

import java.util.Locale;

/**
 * What to do with a post that X lists as a mention.
 */
sealed interface Judgement {

	/**
	 * It asks us something.
	 *
	 * @param mention what
	 */
	record Asks(Mention mention) implements Judgement {
	}

	/**
	 * It is none of our business; it is not stored.
	 *
	 * @param why the reason, for the metric
	 */
	record Ignored(Why why) implements Judgement {
	}

	/**
	 * Reasons to ignore a post.
	 */
	enum Why {

		/** We wrote it. */
		OWN_POST,

		/** It only passes another post on. */
		REPOST,

		/** X put our handle there, because we take part in the thread. */
		IMPLICIT_MENTION,

		/** Our handle is not in it. */
		NO_MENTION,

		/** It was written before we were switched on. */
		BEFORE_ACTIVATION,

		/** Its ids are not X's. */
		MALFORMED;

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
