package ai.aigg.insights.stack.settings;

import java.util.List;

/**
 * The variables that hold keys. Their values are never shown.
 */
public final class Variables {

	/** Needed to read from the real X. */
	public static final List<String> X_READING = List.of("X_BEARER_TOKEN", "X_BOT_USER_ID", "X_BOT_USERNAME");

	/** Needed to post to the real X as well. */
	public static final List<String> X_POSTING = List.of("X_CONSUMER_KEY", "X_CONSUMER_SECRET", "X_ACCESS_TOKEN",
			"X_ACCESS_TOKEN_SECRET");

	/** Needed to post to the real X where those for OAuth 1.0a are not set. */
	public static final List<String> X_OAUTH2 = List.of("X_OAUTH2_CLIENT_ID", "X_OAUTH2_CLIENT_SECRET",
			"X_OAUTH2_REFRESH_TOKEN");

	/** Needed to ask the real Perplexity. */
	public static final String PERPLEXITY = "PERPLEXITY_API_KEY";

	/** Needed to ask a real model: whose protocol, where, which one, with which key. */
	public static final List<String> MODEL = List.of("AIGG_MODEL_PROVIDER", "AIGG_MODEL_URL", "AIGG_MODEL",
			"AIGG_MODEL_KEY");

	/** What the gateway may be told beside; its settings know them by these names. */
	public static final List<String> GATEWAY = List.of("X_FIELD_DIALECT", "X_WEBHOOK_CLIENT_SECRET",
			"X_WEBHOOK_CONSUMER_SECRET", "X_STREAM", "X_KNOWN_BOTS", "X_READ_LABELS", "AIGG_PERSONA_FILE");

	/** What opens the admin APIs, by role; their settings know them by these names. */
	public static final List<String> ADMIN = List.of("AIGG_ADMIN_TOKEN", "AIGG_ADMIN_TOKEN_FILE",
			"AIGG_ADMIN_OPERATOR_TOKEN", "AIGG_ADMIN_OPERATOR_TOKEN_FILE", "AIGG_ADMIN_VIEWER_TOKEN",
			"AIGG_ADMIN_VIEWER_TOKEN_FILE");

	/** What the console may be told; its settings know them by these names. */
	public static final List<String> CONSOLE = List.of("AIGG_CONSOLE_OPEN", "AIGG_CONSOLE_FORWARDED",
			"AIGG_CONSOLE_SECURE_COOKIE", "AIGG_CONSOLE_BACKUP_URL", "AIGG_REDIS_URL", "AIGG_REDIS_PASSWORD",
			"AIGG_CONSOLE_OIDC_ISSUER", "AIGG_CONSOLE_OIDC_CLIENT_ID", "AIGG_CONSOLE_OIDC_CLIENT_SECRET",
			"AIGG_CONSOLE_OIDC_ROLE_CLAIM", "AIGG_CONSOLE_OIDC_NAME_CLAIM");

	private Variables() {
	}

}
