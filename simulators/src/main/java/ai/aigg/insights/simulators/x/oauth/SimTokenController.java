package ai.aigg.insights.simulators.x.oauth;

import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.simulators.x.gate.XControl;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Control: {@code POST /sim/x/oauth2/grant} gives a first pair of tokens as after the
 * user's consent, {@code POST /sim/x/oauth2/expire} ends all access tokens, {@code GET}
 * and {@code PUT /sim/x/oauth2} read and set how long tokens live and whether others
 * work.
 */
@XControl
@RequestMapping("/sim/x/oauth2")
class SimTokenController {

	private final TokenChains chains;

	SimTokenController(TokenChains chains) {
		this.chains = chains;
	}

	@GetMapping
	TokenChains.State state() {
		return this.chains.state();
	}

	@PutMapping
	TokenChains.State set(@RequestBody Wish wish) {
		TokenChains.State now = this.chains.state();
		String lifetime = wish.accessTokenLifetime();
		Duration wanted = (lifetime != null) ? DurationStyle.detectAndParse(lifetime) : now.accessTokenLifetime();
		if (!wanted.isPositive() || wanted.compareTo(Duration.ofDays(30)) > 0) {
			throw new IllegalArgumentException("'accessTokenLifetime' must be above 0 and up to 30 days.");
		}
		Boolean strict = wish.strict();
		this.chains.set(wanted, (strict != null) ? strict : now.strict());
		return this.chains.state();
	}

	@PostMapping("/grant")
	Map<String, Object> grant() {
		return TokenController.json(this.chains.grant());
	}

	@PostMapping("/expire")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void expire() {
		this.chains.expire();
	}

	/**
	 * What to change; what is absent stays.
	 *
	 * @param accessTokenLifetime such as {@code 2h}
	 * @param strict whether only tokens that were given out work
	 */
	record Wish(@Nullable String accessTokenLifetime, @Nullable Boolean strict) {
	}

}
