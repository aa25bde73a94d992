package ai.aigg.insights.kit.admin;

/**
 * Who calls the admin API; a method of a controller gets it as an argument.
 *
 * @param name of the token, with the name that the caller gave behind a slash
 * @param role of the token
 */
public record Caller(String name, AdminRole role) {
}
