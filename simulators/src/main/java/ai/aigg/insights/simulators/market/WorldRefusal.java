package ai.aigg.insights.simulators.market;

import java.io.Serial;

/**
 * An operator asked the world for something it cannot do; the message says why.
 */
public class WorldRefusal extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** Refuses with a sentence for the operator. */
	public WorldRefusal(String message) {
		super(message);
	}

}
