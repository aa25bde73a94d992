package ai.aigg.insights.simulators.model;

import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sets how the next answers go wrong: an array of {@code malformed}, {@code refusal},
 * {@code empty} and {@code cut}; an empty one clears them. What goes wrong with HTTP is a
 * matter of {@code /sim/faults}.
 */
@RestController
@RequestMapping("/sim/model/moods")
class MoodController {

	private static final int MOST = 10_000;

	private final Moods moods;

	MoodController(Moods moods) {
		this.moods = moods;
	}

	@PutMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void set(@RequestBody List<String> names) {
		if (names.size() > MOST) {
			throw new IllegalArgumentException("at most " + MOST);
		}
		List<Mood> parsed = new ArrayList<>();
		names.forEach((name) -> parsed.add(Mood.of(name)));
		this.moods.set(parsed);
	}

	@ExceptionHandler
	ProblemDetail refused(IllegalArgumentException problem) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"Moods are malformed, refusal, empty and cut: " + problem.getMessage());
	}

}
