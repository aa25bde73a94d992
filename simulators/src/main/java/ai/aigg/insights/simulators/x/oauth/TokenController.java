package ai.aigg.insights.simulators.x.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token endpoint for a confidential client, which introduces itself by HTTP Basic,
 * and the one that revokes.
 */
@RestController
@RequestMapping(path = "/x/2/oauth2", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
class TokenController {

	private static final String SCOPE = "tweet.read tweet.write users.read media.write offline.access";

	private final TokenChains chains;

	private final OAuth2Settings settings;

	TokenController(TokenChains chains, OAuth2Settings settings) {
		this.chains = chains;
		this.settings = settings;
	}

	@PostMapping("/token")
	ResponseEntity<Map<String, Object>> token(
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
			@RequestParam MultiValueMap<String, String> form) {
		if (!isClient(authorization)) {
			return refused(HttpStatus.UNAUTHORIZED, "unauthorized_client", "Missing valid authorization header");
		}
		if (!"refresh_token".equals(form.getFirst("grant_type"))) {
			return refused(HttpStatus.BAD_REQUEST, "unsupported_grant_type",
					"Value passed for the grant type is invalid.");
		}
		Optional<TokenChains.Pair> pair = this.chains.refresh(String.valueOf(form.getFirst("refresh_token")));
		return pair.map((next) -> ResponseEntity.ok(json(next)))
			.orElseGet(
					() -> refused(HttpStatus.BAD_REQUEST, "invalid_grant", "Value passed for the token was invalid."));
	}

	@PostMapping("/revoke")
	ResponseEntity<Map<String, Object>> revoke(
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
			@RequestParam MultiValueMap<String, String> form) {
		if (!isClient(authorization)) {
			return refused(HttpStatus.UNAUTHORIZED, "unauthorized_client", "Missing valid authorization header");
		}
		this.chains.revoke(String.valueOf(form.getFirst("token")));
		return ResponseEntity.ok(Map.of("revoked", true));
	}

	static Map<String, Object> json(TokenChains.Pair pair) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("token_type", "bearer");
		json.put("expires_in", pair.lifetime().toSeconds());
		json.put("access_token", pair.access());
		json.put("scope", SCOPE);
		json.put("refresh_token", pair.refresh());
		return json;
	}

	private boolean isClient(@Nullable String authorization) {
		String expected = "Basic " + Base64.getEncoder()
			.encodeToString(
					(this.settings.clientId() + ":" + this.settings.clientSecret()).getBytes(StandardCharsets.UTF_8));
		return authorization != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				authorization.getBytes(StandardCharsets.UTF_8));
	}

	private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String error, String description) {
		return ResponseEntity.status(status).body(Map.of("error", error, "error_description", description));
	}

}
