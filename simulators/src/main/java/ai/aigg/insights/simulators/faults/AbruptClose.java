package ai.aigg.insights.simulators.faults;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a filter ask for the connection to be closed without an answer, which servlets
 * cannot do.
 */
@Component
class AbruptClose implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	static final String REQUESTED = AbruptClose.class.getName();

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new ClosingValve());
	}

	private static final class ClosingValve extends ValveBase {

		ClosingValve() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			getNext().invoke(request, response);
			if (request.getAttribute(REQUESTED) != null) {
				response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
			}
		}

	}

}
