package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets an operator break the market socket and see how it is used.
 */
@RestController
@RequestMapping("/sim/socket/faults")
class SocketFaultsController {

	private final Feed feed;

	private final Desk desk;

	private final Wire wire;

	private final Mutes mutes;

	SocketFaultsController(Feed feed, Desk desk, Wire wire, Mutes mutes) {
		this.feed = feed;
		this.desk = desk;
		this.wire = wire;
		this.mutes = mutes;
	}

	@GetMapping
	State state() {
		return this.feed.call(() -> State.of(this.wire.faults(), this.desk.clients().size(), this.desk.tokens().size(),
				this.wire.written().sum()));
	}

	@PutMapping
	State set(@RequestBody JsonNode faults) {
		set(SocketFaults.parse(faults));
		return state();
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		set(SocketFaults.NONE);
	}

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException problem) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage() + ".");
	}

	private void set(SocketFaults faults) {
		this.feed.call(() -> {
			this.wire.set(faults);
			this.mutes.set(faults, this.desk.tokens());
			return true;
		});
	}

	/**
	 * The faults, in the form they are set in, and the use of the socket.
	 *
	 * @param frozen see {@link SocketFaults}
	 * @param mutedShare see {@link SocketFaults}
	 * @param mutedTokens see {@link SocketFaults}
	 * @param rescue see {@link SocketFaults}
	 * @param dropEvery see {@link SocketFaults}
	 * @param garbageShare see {@link SocketFaults}
	 * @param duplicateShare see {@link SocketFaults}
	 * @param delay see {@link SocketFaults}
	 * @param unresolvedShare see {@link SocketFaults}
	 * @param connections sockets open now
	 * @param tokens different tokens subscribed to
	 * @param framesSent frames written since the start
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record State(boolean frozen, double mutedShare, List<String> mutedTokens, double rescue, @Nullable String dropEvery,
			double garbageShare, double duplicateShare, String delay, double unresolvedShare, int connections,
			int tokens, long framesSent) {

		static State of(SocketFaults faults, int connections, int tokens, long frames) {
			Duration age = faults.dropEvery();
			return new State(faults.frozen(), faults.mutedShare(), List.copyOf(new TreeSet<>(faults.mutedTokens())),
					faults.rescue(), (age != null) ? age.toMillis() + "ms" : null, faults.garbageShare(),
					faults.duplicateShare(), faults.delay().toMillis() + "ms", faults.unresolvedShare(), connections,
					tokens, frames);
		}

	}

}
