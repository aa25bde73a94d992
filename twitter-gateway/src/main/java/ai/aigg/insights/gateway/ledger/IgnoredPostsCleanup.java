package ai.aigg.insights.gateway.ledger;

import java.time.Duration;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;

import org.springframework.stereotype.Component;

/**
 * Forgets ignored posts in time.
 */
@Component
class IgnoredPostsCleanup implements LoopingComponent {

	private final SignalledLoop loop;

	IgnoredPostsCleanup(IgnoredPosts posts) {
		this.loop = new SignalledLoop("ignored-posts", Duration.ofHours(1), () -> {
			posts.forget();
			return false;
		});
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
