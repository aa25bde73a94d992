package ai.aigg.insights.simulators.x.gate;

/**
 * Knows the Bearer tokens that stand for the bot's user.
 */
public interface AccessTokens {

	/**
	 * Whether a token opens the door.
	 * @param token what the caller brought
	 * @return false when it was never given out, has expired or was revoked
	 */
	boolean isGood(String token);

}
