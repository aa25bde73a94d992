package ai.aigg.insights.gateway.x;

import java.net.URI;
import java.time.Duration;

import ai.aigg.insights.kit.http.UpstreamSettings;

import org.springframework.util.unit.DataSize;

/**
 * Makes streams for tests of other packages.
 */
public final class XStreams {

	private XStreams() {
	}

	/**
	 * A stream from this machine.
	 * @param port where it is
	 * @return the stream
	 */
	public static XStream at(int port) {
		return new XStream(new UpstreamSettings(URI.create("http://localhost:" + port), Duration.ofSeconds(3),
				Duration.ofSeconds(5), 0, 1, DataSize.ofMegabytes(1)), "token", StubX.BOT);
	}

}
