package ai.aigg.insights.stack.doctor;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import ai.aigg.insights.gateway.XAccount;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Variables;

/**
 * Looks at what posting on the real X needs; docs/going-live.md has the whole list.
 */
public final class XDoctor {

	private static final String BASE = "https://api.x.com";

	private static final String DEFAULT_CAP = "25";

	private final Environment environment;

	private final Supplier<Optional<Instant>> activation;

	/**
	 * Prepares an examination.
	 * @param environment settings and keys
	 * @param activation since when mentions are answered, empty when no stack tells
	 */
	public XDoctor(Environment environment, Supplier<Optional<Instant>> activation) {
		this.environment = environment;
		this.activation = activation;
	}

	/**
	 * Looks at everything; asks X once whose keys these are.
	 * @return what was found, never a key's value
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public List<Finding> examine() throws InterruptedException {
		List<Finding> findings = new ArrayList<>();
		findings.add(present("keys to read", Variables.X_READING));
		boolean oauth1 = isComplete(Variables.X_POSTING);
		boolean oauth2 = isComplete(Variables.X_OAUTH2) && (isSet("X_TOKEN_KEY") || isSet("X_TOKEN_KEY_FILE"));
		findings.add((!oauth1 && oauth2) ? Finding.ok("keys to post", "OAuth 2.0, set")
				: present("keys to post", Variables.X_POSTING));
		findings.add(account(oauth1, oauth2));
		findings.add(isLive() ? Finding.note("dry run", "off: replies are posted")
				: Finding.ok("dry run", "on: replies are kept and not posted"));
		findings.add(cap());
		findings.add((isSet("X_OAUTH2_CLIENT_SECRET") || isSet("X_CONSUMER_SECRET"))
				? Finding.ok("webhook secret", "set") : Finding.note("webhook secret",
						"not set; needed only for a webhook: X_OAUTH2_CLIENT_SECRET or X_CONSUMER_SECRET"));
		findings.add(this.activation.get()
			.map((since) -> Finding.ok("activation", "mentions since %s are answered".formatted(since)))
			.orElseGet(() -> Finding.note("activation", "unknown: no stack runs, or it has read no mentions yet")));
		findings.add(Finding.note("for you to check",
				"X's approval of AI replies, the Automated label, the operator in the bio, the spending limit at X"));
		return findings;
	}

	private Finding present(String subject, List<String> names) {
		List<String> missing = names.stream().filter((name) -> !isSet(name)).toList();
		return missing.isEmpty() ? Finding.ok(subject, "set")
				: Finding.problem(subject, String.join(", ", missing) + " not set");
	}

	private Finding account(boolean oauth1, boolean oauth2) throws InterruptedException {
		Optional<String> pinned = this.environment.get("X_BOT_USER_ID");
		if (!oauth1 || pinned.isEmpty()) {
			return oauth2 ? Finding.note("account", "the gateway asks when it starts; looking would use the token up")
					: Finding.problem("account", "not asked for: keys or X_BOT_USER_ID are missing");
		}
		try {
			String id = XAccount
				.userId(URI.create(this.environment.get("X_BASE_URL").orElse(BASE)), key(0), key(1), key(2), key(3))
				.orElse("");
			if (id.isEmpty()) {
				return Finding.problem("account", "X does not accept the keys");
			}
			return id.equals(pinned.get()) ? Finding.ok("account", "the keys are those of X_BOT_USER_ID")
					: Finding.problem("account", "the keys are not those of X_BOT_USER_ID: nothing would be posted");
		}
		catch (IOException | IllegalArgumentException ex) {
			return Finding.problem("account", "X does not answer: " + ex.getClass().getSimpleName());
		}
	}

	private Finding cap() {
		String cap = this.environment.get("X_USD_PER_DAY").orElse(DEFAULT_CAP);
		return cap.matches("[0-9]{1,7}(\\.[0-9]{1,6})?") ? Finding.ok("cap of a day", cap + " US dollars")
				: Finding.problem("cap of a day", "X_USD_PER_DAY is an amount of US dollars, such as 25");
	}

	private boolean isLive() {
		return this.environment.get("X_DRY_RUN").filter("false"::equalsIgnoreCase).isPresent();
	}

	private String key(int number) {
		return this.environment.get(Variables.X_POSTING.get(number)).orElse("");
	}

	private boolean isComplete(List<String> names) {
		return names.stream().allMatch(this::isSet);
	}

	private boolean isSet(String name) {
		return this.environment.get(name).isPresent();
	}

}
