package ai.aigg.insights.stack.ring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import com.github.dockerjava.api.exception.NotFoundException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/**
 * Whether tests on containers can run here. Nothing is pulled unasked: without
 * {@code -Dinfra=containers} they run only where the images are there already.
 */
final class Containers {

	static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18");

	static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.2");

	private static final String HOST_VARIABLE = "TESTCONTAINERS_HOST_OVERRIDE";

	private Containers() {
	}

	/**
	 * Why they cannot run.
	 * @return one sentence, empty when they can
	 */
	static Optional<String> missing() {
		boolean wanted = "containers".equals(System.getProperty("infra"));
		if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
			return Optional.of("there is no Docker.");
		}
		if (!wanted && Files.exists(Path.of("/.dockerenv")) && System.getenv(HOST_VARIABLE) == null) {
			return Optional.of("this is a container itself; set " + HOST_VARIABLE + " to try it.");
		}
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			return Optional.of("Docker does not answer.");
		}
		if (!wanted && !(isHere(POSTGRES) && isHere(KAFKA))) {
			return Optional
				.of("the images %s and %s are not here; -Dinfra=containers pulls them.".formatted(POSTGRES, KAFKA));
		}
		return Optional.empty();
	}

	private static boolean isHere(DockerImageName image) {
		try {
			DockerClientFactory.lazyClient().inspectImageCmd(image.asCanonicalNameString()).exec();
			return true;
		}
		catch (NotFoundException ex) {
			return false;
		}
	}

}
