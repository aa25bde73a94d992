package ai.aigg.insights.gateway.users;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How new users begin.
 *
 * @param newUserAccess the level of a user who was not there before
 */
@ConfigurationProperties("aigg.gateway.mentions")
record UserSettings(@DefaultValue("whitelist") AccessLevel newUserAccess) {
}
