package ai.aigg.insights.stack.ring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Everything that the stack says where somebody may read it: log lines with their stack
 * traces, as much of them as in production, and answers over HTTP.
 */
final class Heard extends AppenderBase<ILoggingEvent> {

	private static final int MOST_LINES = 100_000;

	private final Queue<String> lines = new ConcurrentLinkedQueue<>();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level before = this.root.getLevel();

	void listen() {
		this.root.iteratorForAppenders().forEachRemaining(Heard::keepQuiet);
		setContext((LoggerContext) LoggerFactory.getILoggerFactory());
		start();
		this.root.addAppender(this);
		this.root.setLevel(Level.INFO);
	}

	/** What tests print stays what it was. */
	private static void keepQuiet(Appender<ILoggingEvent> appender) {
		ThresholdFilter filter = new ThresholdFilter();
		filter.setLevel("WARN");
		filter.start();
		appender.addFilter(filter);
	}

	@Override
	public void stop() {
		this.root.detachAppender(this);
		this.root.setLevel(this.before);
		super.stop();
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (this.lines.size() < MOST_LINES) {
			this.lines.add(
					event.getFormattedMessage() + " " + event.getMDCPropertyMap() + ((event.getThrowableProxy() != null)
							? ThrowableProxyUtil.asString(event.getThrowableProxy()) : ""));
		}
	}

	List<String> lines() {
		return List.copyOf(this.lines);
	}

	/** Asks with credentials that are wrong; gives the headers and the body. */
	String ask(URI address, String credentials) throws InterruptedException {
		try {
			HttpResponse<String> response = this.http.send(HttpRequest.newBuilder(address)
				.timeout(Duration.ofSeconds(20))
				.header("Authorization", "Bearer " + credentials)
				.build(), HttpResponse.BodyHandlers.ofString());
			return response.headers().map() + response.body();
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}
