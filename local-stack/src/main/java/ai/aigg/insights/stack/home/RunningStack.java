package ai.aigg.insights.stack.home;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a running stack tells other processes about itself.
 *
 * @param pid its process
 * @param startedAt when it began to start
 * @param state how far it is
 * @param lasting whether it stays until somebody stops it; one that an ask started goes
 * with the answer
 * @param addresses where its parts are reached
 * @param upstreams per upstream: live, simulated, recorded or off
 */
public record RunningStack(long pid, Instant startedAt, State state, boolean lasting, StackAddresses addresses,
		Map<String, String> upstreams) {

	public RunningStack {
		upstreams = Collections.unmodifiableMap(new LinkedHashMap<>(upstreams));
	}

	/**
	 * The same stack, usable.
	 * @return a copy that says so
	 */
	public RunningStack ready() {
		return new RunningStack(this.pid, this.startedAt, State.READY, this.lasting, this.addresses, this.upstreams);
	}

	/**
	 * How far a stack is.
	 */
	public enum State {

		/** Not yet usable. */
		@JsonProperty("starting")
		STARTING,

		/** Usable. */
		@JsonProperty("ready")
		READY

	}

}
