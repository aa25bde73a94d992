package ai.aigg.insights.kit;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * How a service starts: with the settings that all share ({@code service.yml}) and its
 * own.
 */
public final class ServiceApplication {

	private ServiceApplication() {
	}

	/**
	 * Prepares a service for its start.
	 * @param application its configuration class
	 * @param name its name, which is the name of its settings file as well
	 * @return a builder to run
	 */
	public static SpringApplicationBuilder builder(Class<?> application, String name) {
		// Several services may share a class path, so no file is called application.yml.
		return new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF)
			.properties("spring.config.name=service," + name, "spring.application.name=" + name);
	}

}
