package ai.aigg.insights.gateway.ledger;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A reply that is ready, and what somebody who answers it may refer to.
 *
 * @param text the reply
 * @param spareText another wording, for when X has just had the first from us
 * @param reason how the mention will have ended once it is out
 * @param analysisId what it rests on, or {@code null}
 * @param subject the market or event that it speaks of, or {@code null} when it speaks of
 * none; somebody else's words
 * @param choices the markets that it offers, in its order
 */
public record PreparedReply(String text, String spareText, Reason reason, @Nullable UUID analysisId,
		@Nullable String subject, List<Choice> choices) {

	public PreparedReply {
		choices = List.copyOf(choices);
	}

	/**
	 * A reply that offers nothing.
	 * @param text the reply
	 * @param reason how the mention will have ended
	 * @return the reply
	 */
	public static PreparedReply plain(String text, Reason reason) {
		return new PreparedReply(text, text + " (again)", reason, null, null, List.of());
	}

}
