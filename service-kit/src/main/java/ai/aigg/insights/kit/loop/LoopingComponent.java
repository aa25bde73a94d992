package ai.aigg.insights.kit.loop;

import org.springframework.context.SmartLifecycle;

/**
 * A component that works in a loop from the start of the application to its end.
 */
public interface LoopingComponent extends SmartLifecycle {

	/**
	 * The loop that it works in.
	 * @return always the same loop
	 */
	SignalledLoop loop();

	@Override
	default void start() {
		loop().start();
	}

	@Override
	default void stop() {
		loop().stop();
	}

	@Override
	default boolean isRunning() {
		return loop().isRunning();
	}

}
