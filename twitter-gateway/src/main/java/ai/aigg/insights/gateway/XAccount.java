package ai.aigg.insights.gateway;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import ai.aigg.insights.gateway.x.AccountProbe;

/**
 * What others may ask of the gateway before it runs: whose keys these are.
 */
public final class XAccount {

	private XAccount() {
	}

	/**
	 * Asks X once; it costs one read of a user.
	 * @param base where X is
	 * @param consumerKey the app's name
	 * @param consumerSecret the app's secret
	 * @param accessToken the account's name
	 * @param accessTokenSecret the account's secret
	 * @return the account's numeric id, or nothing when X does not accept the keys
	 * @throws IOException when X cannot be reached or understood
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public static Optional<String> userId(URI base, String consumerKey, String consumerSecret, String accessToken,
			String accessTokenSecret) throws IOException, InterruptedException {
		return AccountProbe.userId(base, consumerKey, consumerSecret, accessToken, accessTokenSecret);
	}

}
