package ai.aigg.insights.gateway.ledger;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells what became of a mention. Everything in it is public on X or about to be.
 */
@RestController
class InteractionController {

	private final Interactions interactions;

	InteractionController(Interactions interactions) {
		this.interactions = interactions;
	}

	@GetMapping("/interactions/{tweetId:[0-9]{1,19}}")
	InteractionView find(@PathVariable String tweetId) {
		return this.interactions.findByTweetId(tweetId)
			.map(InteractionView::of)
			.orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND,
					ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "No mention with this id was taken in"),
					null));
	}

}
