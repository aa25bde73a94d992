package ai.aigg.insights.analysis.trackrecord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The document at {@code /v3/api-docs}.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	@Bean
	OpenAPI openApi() {
		return new OpenAPI()
			.info(new Info().title("AIGG Insights: track record")
				.version("1")
				.description("What our answers were worth. Errors are application/problem+json.")
				.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
			.addServersItem(new Server().url("/"));
	}

	@Bean
	ModelResolver modelResolver() {
		// The document's maker reads the annotations of Jackson 2 and so does not see the
		// names that Jackson 3 is told.
		ObjectMapper mapper = Json31.mapper().copy();
		mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
		return new ModelResolver(mapper).openapi31(true);
	}

}
