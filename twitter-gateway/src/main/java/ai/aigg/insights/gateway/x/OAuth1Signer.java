package ai.aigg.insights.gateway.x;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests by OAuth 1.0a (RFC 5849) with HMAC-SHA1. A JSON body is not part of the
 * signature.
 */
final class OAuth1Signer implements UserAuth {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final OAuth1Keys keys;

	private final Clock clock;

	OAuth1Signer(OAuth1Keys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	@Override
	public boolean isSetUp() {
		return this.keys.isComplete();
	}

	@Override
	public void refused() {
		// The keys never change: there is nothing to be renewed.
	}

	@Override
	public String header(String method, String url) {
		byte[] nonce = new byte[16];
		RANDOM.nextBytes(nonce);
		TreeMap<String, String> oauth = new TreeMap<>(Map.of("oauth_consumer_key", this.keys.consumerKey(),
				"oauth_nonce", HexFormat.of().formatHex(nonce), "oauth_signature_method", "HMAC-SHA1",
				"oauth_timestamp", Long.toString(this.clock.instant().getEpochSecond()), "oauth_token",
				this.keys.accessToken(), "oauth_version", "1.0"));
		oauth.put("oauth_signature", signature(method, url, oauth));
		return oauth.entrySet()
			.stream()
			.map((entry) -> encode(entry.getKey()) + "=\"" + encode(entry.getValue()) + "\"")
			.collect(Collectors.joining(", ", "OAuth ", ""));
	}

	String signature(String method, String url, Map<String, String> parameters) {
		TreeMap<String, String> encoded = new TreeMap<>();
		parameters.forEach((name, value) -> encoded.put(encode(name), encode(value)));
		String normalised = encoded.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.joining("&"));
		String base = method + "&" + encode(url) + "&" + encode(normalised);
		String key = encode(this.keys.consumerSecret()) + "&" + encode(this.keys.accessTokenSecret());
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA1"));
			return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has HmacSHA1", ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8)
			.replace("+", "%20")
			.replace("*", "%2A")
			.replace("%7E", "~");
	}

}
