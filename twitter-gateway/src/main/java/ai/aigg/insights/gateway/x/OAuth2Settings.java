package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in by OAuth 2.0 as the bot's account.
 *
 * @param clientId the app's id
 * @param clientSecret the app's secret
 * @param refreshToken the first refresh token, which a person got by authorising the app;
 * later ones are in the database
 * @param tokenKey 32 bytes in Base64, with which the tokens are encrypted there
 * @param tokenKeyFile the file that holds it instead
 * @param early how long before its end an access token is renewed
 */
record OAuth2Settings(@DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
		@DefaultValue("") String refreshToken, @DefaultValue("") String tokenKey, @DefaultValue("") String tokenKeyFile,
		@DefaultValue("10m") Duration early) {

	boolean isComplete() {
		return !this.clientId.isBlank() && !this.clientSecret.isBlank() && !this.refreshToken.isBlank()
				&& !(this.tokenKey.isBlank() && this.tokenKeyFile.isBlank());
	}

	byte[] key() {
		try {
			String encoded = this.tokenKeyFile.isBlank() ? this.tokenKey : Files.readString(Path.of(this.tokenKeyFile));
			byte[] key = Base64.getDecoder().decode(encoded.strip());
			if (key.length == 32) {
				return key;
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The file of X_TOKEN_KEY_FILE cannot be read", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("X_TOKEN_KEY is 32 bytes in Base64: openssl rand -base64 32", ex);
		}
		throw new IllegalStateException("X_TOKEN_KEY is 32 bytes in Base64: openssl rand -base64 32");
	}

	/**
	 * Keeps the secrets out of logs.
	 */
	@Override
	public String toString() {
		return "OAuth2Settings[complete=" + isComplete() + "]";
	}

}
