package ai.aigg.insights.console.signin;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param accountsFile where accounts are kept
 * @param openToReaders whether answers, markets and the track record can be read without
 * @param oidc another provider
 */
@ConfigurationProperties("aigg.console")
record SignInSettings(Path accountsFile, @DefaultValue("false") boolean openToReaders, @DefaultValue Oidc oidc) {

	/**
	 * A provider that speaks OpenID Connect.
	 *
	 * @param issuer its address; empty: there is none
	 * @param clientId what it knows us by
	 * @param clientSecret our password there
	 * @param roleClaim the claim with viewer, operator or admin in it, or a list of them
	 * @param nameClaim the claim that names people in audits; it has to be unique
	 */
	record Oidc(@DefaultValue("") String issuer, @DefaultValue("") String clientId,
			@DefaultValue("") String clientSecret, @DefaultValue("roles") String roleClaim,
			@DefaultValue("sub") String nameClaim) {

		boolean isSet() {
			return !this.issuer.isBlank();
		}

		/**
		 * Keeps the secret out of logs.
		 */
		@Override
		public String toString() {
			return "Oidc[issuer=%s, clientId=%s]".formatted(this.issuer, this.clientId);
		}

	}

}
