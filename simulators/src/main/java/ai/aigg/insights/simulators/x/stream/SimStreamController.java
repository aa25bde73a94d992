package ai.aigg.insights.simulators.x.stream;

import ai.aigg.insights.simulators.x.gate.XControl;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Control: {@code POST /sim/x/stream/disconnect} ends the connection with X's message,
 * {@code PUT /sim/x/stream} sends everything twice or once, {@code GET} tells whether
 * somebody reads.
 */
@XControl
@RequestMapping("/sim/x/stream")
class SimStreamController {

	private final FilteredStream stream;

	SimStreamController(FilteredStream stream) {
		this.stream = stream;
	}

	@GetMapping
	State state() {
		return new State(this.stream.isConnected());
	}

	@PutMapping
	State set(@RequestBody Wish wish) {
		this.stream.repeat(wish.duplicates());
		return state();
	}

	@PostMapping("/disconnect")
	State disconnect() {
		this.stream.disconnect();
		return state();
	}

	/**
	 * What to change.
	 *
	 * @param duplicates whether everything is sent twice
	 */
	record Wish(boolean duplicates) {
	}

	/**
	 * How the stream does.
	 *
	 * @param connected whether somebody reads
	 */
	record State(boolean connected) {
	}

}
