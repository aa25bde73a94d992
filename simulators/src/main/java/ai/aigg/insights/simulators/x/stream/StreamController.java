package ai.aigg.insights.simulators.x.stream;

import java.io.IOException;
import java.io.OutputStream;

import ai.aigg.insights.simulators.x.gate.Endpoint;
import ai.aigg.insights.simulators.x.gate.XCallers;
import ai.aigg.insights.simulators.x.gate.XEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * API v2, filtered stream: writes lines until somebody hangs up.
 */
@XEndpoint
class StreamController {

	private static final Logger logger = LoggerFactory.getLogger(StreamController.class);

	private static final byte[] KEEP_ALIVE = { '\r', '\n' };

	private final FilteredStream stream;

	private final XCallers callers;

	private final StreamSettings settings;

	StreamController(FilteredStream stream, XCallers callers, StreamSettings settings) {
		this.stream = stream;
		this.callers = callers;
		this.settings = settings;
	}

	@GetMapping("/x/2/tweets/search/stream")
	void read(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.STREAM);
		Connection connection = this.stream.connect(parameters);
		try {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			OutputStream out = response.getOutputStream();
			response.flushBuffer();
			while (true) {
				byte[] line = connection.next(this.settings.keepAlive().toMillis());
				if (line != null && line.length == 0) {
					return;
				}
				out.write((line != null) ? line : KEEP_ALIVE);
				out.flush();
			}
		}
		catch (IOException ex) {
			logger.debug("The reader of the stream is gone: {}", ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.stream.leave(connection);
		}
	}

}
