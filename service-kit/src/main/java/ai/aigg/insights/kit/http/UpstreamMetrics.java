package ai.aigg.insights.kit.http;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Times the calls of one upstream by what came of them, repeats included. All outcomes
 * are there from the start: a counter that comes with its first failure never rises.
 */
final class UpstreamMetrics {

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int CLIENT_ERROR = 400;

	private static final int SERVER_ERROR = 500;

	private final Timer ok;

	private final Timer throttled;

	private final Timer clientError;

	private final Timer serverError;

	private final Timer failed;

	private final Timer refused;

	UpstreamMetrics(String upstream, MeterRegistry meters) {
		this.ok = timer(upstream, "ok", meters);
		this.throttled = timer(upstream, "throttled", meters);
		this.clientError = timer(upstream, "client_error", meters);
		this.serverError = timer(upstream, "server_error", meters);
		this.failed = timer(upstream, "failed", meters);
		this.refused = timer(upstream, "refused", meters);
	}

	private static Timer timer(String upstream, String outcome, MeterRegistry meters) {
		return Timer.builder("upstream.calls")
			.description("Calls of an upstream by what came of them; refused ones never left us")
			.tag("upstream", upstream)
			.tag("outcome", outcome)
			.register(meters);
	}

	void answered(int status, Duration time) {
		if (status == TOO_MANY_REQUESTS) {
			this.throttled.record(time);
		}
		else if (status >= SERVER_ERROR) {
			this.serverError.record(time);
		}
		else {
			((status >= CLIENT_ERROR) ? this.clientError : this.ok).record(time);
		}
	}

	/** No answer came. */
	void failed(Duration time) {
		this.failed.record(time);
	}

	/** The circuit is open, or too many are under way. */
	void refused() {
		this.refused.record(Duration.ZERO);
	}

}
