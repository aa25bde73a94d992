package ai.aigg.insights.gateway.posting;

import ai.aigg.insights.gateway.ledger.LostReply;

/**
 * What comes after a look at our timeline for a reply of unknown outcome.
 */
enum AfterLook {

	/** It is there. */
	POSTED,

	/** The look did not show all of it, so it was none. */
	LOOK_LATER,

	/** X may list it late. */
	LOOK_AGAIN,

	/** X says that the words are there; whose they are is to be found out. */
	AS_X_SAYS,

	/** It is not there, and the same bytes are sent again. */
	SEND_AGAIN,

	/** It is not there, and sending it did not work often enough to ask a person. */
	MANUAL;

	/**
	 * Decides. Only a complete and late look that shows that the reply is not there leads
	 * to another attempt.
	 * @param reply what was looked for
	 * @param isFound whether it is there
	 * @param isComplete whether everything was read in which it could be
	 * @param settings how often is looked and sent
	 */
	static AfterLook of(LostReply reply, boolean isFound, boolean isComplete, SenderSettings settings) {
		if (isFound) {
			return POSTED;
		}
		if (!isComplete) {
			return LOOK_LATER;
		}
		if (reply.looks() + 1 < settings.looks().size()) {
			return LOOK_AGAIN;
		}
		if (reply.seenAsDuplicate()) {
			return AS_X_SAYS;
		}
		return (reply.leftOpen() < settings.attempts()) ? SEND_AGAIN : MANUAL;
	}

}
