package ai.aigg.insights.stack.run;

import java.time.Duration;

/**
 * Hears of each part of the stack that has become ready.
 */
@FunctionalInterface
public interface Progress {

	/**
	 * A part answers.
	 * @param part its name
	 * @param sinceStart the time since the stack began to start
	 */
	void ready(String part, Duration sinceStart);

}
