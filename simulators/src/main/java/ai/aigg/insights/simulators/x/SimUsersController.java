package ai.aigg.insights.simulators.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.x.gate.XControl;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Control: {@code GET /sim/x/users} lists accounts, {@code PUT /sim/x/users/:username}
 * makes one or changes how it stands.
 */
@XControl
@RequestMapping("/sim/x/users")
class SimUsersController {

	private static final int MAX_LISTED = 1_000;

	private final SimulatedX network;

	private final Clock clock;

	SimUsersController(SimulatedX network, Clock clock) {
		this.network = network;
		this.clock = clock;
	}

	@GetMapping
	List<Map<String, Object>> users() {
		return this.network.store().users().limit(MAX_LISTED).map(this::json).toList();
	}

	@PutMapping("/{username}")
	Map<String, Object> set(@PathVariable String username, @RequestBody Wish wish) {
		Integer age = wish.ageDays();
		if (age != null && (age < 0 || age > 5_000)) {
			throw new IllegalArgumentException("'ageDays' must be 0 to 5,000.");
		}
		Instant wanted = (age != null) ? this.clock.instant().minus(Duration.ofDays(age)) : null;
		XUser user = (wanted != null) ? this.network.account(username, (handle) -> wanted)
				: this.network.person(username);
		if (wanted != null && !user.createdAt().equals(wanted)) {
			throw new IllegalArgumentException("The account exists already; its age cannot be changed.");
		}
		Standing now = this.network.store().standing(user);
		this.network.store()
			.set(user, new Standing(or(wish.isProtected(), now.isProtected()), or(wish.suspended(), now.suspended()),
					or(wish.automated(), now.automated())));
		return json(user);
	}

	private Map<String, Object> json(XUser user) {
		Standing standing = this.network.store().standing(user);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", Long.toString(user.id()));
		json.put("username", user.username());
		json.put("created_at", PostJson.time(user.createdAt()));
		json.put("protected", standing.isProtected());
		json.put("suspended", standing.suspended());
		json.put("automated", standing.automated());
		return json;
	}

	private static boolean or(@Nullable Boolean wish, boolean now) {
		return (wish != null) ? wish : now;
	}

	/**
	 * What to change; what is absent stays.
	 *
	 * @param isProtected whether only followers see its posts
	 * @param suspended whether nobody does
	 * @param automated whether it carries the label of a bot
	 * @param ageDays how old a new account is
	 */
	record Wish(@JsonProperty("protected") @Nullable Boolean isProtected, @Nullable Boolean suspended,
			@Nullable Boolean automated, @Nullable Integer ageDays) {
	}

}
