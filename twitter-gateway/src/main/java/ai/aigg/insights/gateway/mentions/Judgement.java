package ai.aigg.insights.gateway.mentions;

import java.util.Locale;

import ai.aigg.insights.gateway.ledger.Reason;

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
	 * It asks us something and gets no reply; it is stored with the reason.
	 *
	 * @param mention what
	 * @param reason why
	 */
	record Refused(Mention mention, Reason reason) implements Judgement {
	}

	/**
	 * It orders something.
	 *
	 * @param mention its words
	 * @param command what
	 */
	record Orders(Mention mention, Command command) implements Judgement {
	}

	/**
	 * It is no mention of ours; only its id and the reason are kept.
	 *
	 * @param why the reason
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
		MALFORMED,

		/** The database would not take it. */
		UNSTORABLE;

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
