package ai.aigg.insights.gateway.posting;

import java.time.Duration;

import ai.aigg.insights.gateway.chart.ReplyPictures;
import ai.aigg.insights.gateway.x.XPosting;

import org.springframework.stereotype.Component;

/**
 * How long an attempt to send takes at most, from its claim to its outcome.
 */
@Component
class AttemptBudget {

	private final Duration margin;

	private final Duration whole;

	AttemptBudget(SenderSettings settings, XPosting x, ReplyPictures pictures) {
		this.margin = settings.margin();
		this.whole = settings.budget(x.longestCall().plus(pictures.timeout()));
	}

	/**
	 * How long a claimed reply may wait for its call.
	 */
	Duration margin() {
		return this.margin;
	}

	/**
	 * The time after which an attempt is over, whatever became of its process.
	 */
	Duration whole() {
		return this.whole;
	}

}
