package ai.aigg.insights.simulators.x.openapi;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the official document is.
 *
 * @param openapi the JSON file; requests are not checked without
 */
@ConfigurationProperties("aigg.simulators.x")
record OpenApiSettings(@Nullable Path openapi) {
}
