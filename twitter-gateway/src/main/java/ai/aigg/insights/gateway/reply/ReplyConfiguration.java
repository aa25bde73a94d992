package ai.aigg.insights.gateway.reply;

import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the persona, once, so that a wrong one is refused at the start.
 */
@Configuration(proxyBeanMethods = false)
class ReplyConfiguration {

	@Bean
	Persona persona(Persona.Settings settings) {
		return settings.personaFile().isBlank() ? Persona.NEUTRAL : Persona.read(Path.of(settings.personaFile()));
	}

}
