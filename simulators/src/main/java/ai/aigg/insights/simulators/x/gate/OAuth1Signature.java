package ai.aigg.insights.simulators.x.gate;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Checks the signature of an OAuth 1.0a header (RFC 5849, section 3.4, HMAC-SHA1). Query
 * parameters are signed, JSON and multipart bodies are not.
 */
final class OAuth1Signature {

	private OAuth1Signature() {
	}

	/** Whether a request was signed with these secrets. */
	static boolean matches(HttpServletRequest request, String header, GateSettings.OAuth1 secrets) {
		Map<String, String> oauth = parse(header);
		String given = oauth.remove("oauth_signature");
		if (given == null || !secrets.consumerKey().equals(oauth.get("oauth_consumer_key"))
				|| !secrets.accessToken().equals(oauth.get("oauth_token"))) {
			return false;
		}
		List<Map.Entry<String, String>> parameters = new ArrayList<>(oauth.entrySet());
		String query = request.getQueryString();
		UriComponentsBuilder.newInstance()
			.query((query != null) ? query : "")
			.build()
			.getQueryParams()
			.forEach((name, values) -> values
				.forEach((value) -> parameters.add(Map.entry(decode(name), decode(value)))));
		String expected = sign(request.getMethod(), URI.create(request.getRequestURL().toString()), parameters,
				secrets.consumerSecret(), secrets.accessTokenSecret());
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
	}

	/** The signature of a request. */
	static String sign(String method, URI uri, List<Map.Entry<String, String>> parameters, String consumerSecret,
			String tokenSecret) {
		String normalized = parameters.stream()
			.map((parameter) -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
			.sorted()
			.collect(Collectors.joining("&"));
		String base = method + "&" + encode(uri.toString()) + "&" + encode(normalized);
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(
					(encode(consumerSecret) + "&" + encode(tokenSecret)).getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
			return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA1 is part of every JDK", ex);
		}
	}

	private static Map<String, String> parse(String header) {
		Map<String, String> parameters = new HashMap<>();
		for (String part : StringUtils.tokenizeToStringArray(header, ",")) {
			int equals = part.indexOf('=');
			if (equals > 0) {
				String value = StringUtils.trimLeadingCharacter(
						StringUtils.trimTrailingCharacter(part.substring(equals + 1).strip(), '"'), '"');
				parameters.put(part.substring(0, equals).strip(), URLDecoder.decode(value, StandardCharsets.UTF_8));
			}
		}
		return parameters;
	}

	private static String decode(@Nullable String text) {
		return (text != null) ? URLDecoder.decode(text, StandardCharsets.UTF_8) : "";
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8)
			.replace("+", "%20")
			.replace("*", "%2A")
			.replace("%7E", "~");
	}

}
