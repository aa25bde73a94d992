package ai.aigg.insights.markets.api;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Says in problem+json, too, what Tomcat refuses before anybody else sees it.
 */
final class ProblemValve extends ErrorReportValve {

	private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		int code = response.getStatus();
		if (code < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HttpStatus status = HttpStatus.resolve(code);
		String title = (status != null) ? status.getReasonPhrase() : "Error";
		String detail = (code < HttpStatus.INTERNAL_SERVER_ERROR.value())
				? "The request is not understood; write characters like | < > \\\" in the address as %XX"
				: "Something failed on our side; the same request may work later";
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}".formatted(title, code, detail));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			log.debug("The caller did not wait for the answer", ex);
		}
	}

}
