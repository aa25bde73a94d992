package ai.aigg.insights.simulators.x.media;

import java.util.List;

import ai.aigg.insights.simulators.x.gate.XControl;

import org.springframework.web.bind.annotation.GetMapping;

/**
 * Control: {@code GET /sim/x/media} lists the latest uploads with their alt texts.
 */
@XControl
class SimMediaController {

	private static final int MOST = 1_000;

	private final MediaShelf shelf;

	SimMediaController(MediaShelf shelf) {
		this.shelf = shelf;
	}

	@GetMapping("/sim/x/media")
	List<Media> list() {
		return this.shelf.latest(MOST);
	}

}
