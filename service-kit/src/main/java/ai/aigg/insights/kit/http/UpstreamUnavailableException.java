package ai.aigg.insights.kit.http;

import java.io.IOException;

/**
 * An upstream was not called, because it keeps failing or because too many calls are
 * under way.
 */
public class UpstreamUnavailableException extends IOException {

	UpstreamUnavailableException(String message) {
		super(message);
	}

}
