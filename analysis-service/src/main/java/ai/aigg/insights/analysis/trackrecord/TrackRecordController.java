package ai.aigg.insights.analysis.trackrecord;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The track record over HTTP.
 */
@RestController
@RequestMapping("/track-record")
@Tag(name = "track-record")
class TrackRecordController {

	private static final int MAX_PAGE = 500;

	private static final String SVG = "image/svg+xml";

	private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1));

	private final TrackRecords records;

	private final ScoreReader scores;

	TrackRecordController(TrackRecords records, ScoreReader scores) {
		this.records = records;
		this.scores = scores;
	}

	@GetMapping
	@Operation(summary = "What all answers were worth, beside the price at answer time, with 95 % intervals")
	TrackRecord record() {
		return this.records.current();
	}

	@GetMapping("/answers")
	@Operation(summary = "Every scored answer, winners and losers, newest first")
	AnswerPage answers(@Parameter(description = "1 to 500") @RequestParam(defaultValue = "100") int limit, @Parameter(
			description = "next_cursor of the page before") @RequestParam(required = false) @Nullable UUID cursor) {
		if (limit < 1 || limit > MAX_PAGE) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit is 1 to 500, not " + limit);
		}
		List<ScoredAnswer> answers = this.scores.answers(cursor, limit);
		return new AnswerPage(answers, (answers.size() == limit) ? answers.getLast().analysisId() : null);
	}

	@GetMapping(path = "/calibration.svg", produces = SVG)
	@Operation(summary = "How often happened what we said, as a picture")
	ResponseEntity<byte[]> svg() {
		SvgCanvas canvas = new SvgCanvas(CalibrationChart.WIDTH, CalibrationChart.HEIGHT);
		CalibrationChart.draw(this.records.current(), canvas);
		return ResponseEntity.ok()
			.cacheControl(A_MINUTE)
			.contentType(MediaType.parseMediaType(SVG))
			.body(canvas.bytes());
	}

	@GetMapping(path = "/calibration.png", produces = MediaType.IMAGE_PNG_VALUE)
	@Operation(summary = "The same picture, in pixels")
	ResponseEntity<byte[]> png() {
		PngCanvas canvas = new PngCanvas(CalibrationChart.WIDTH, CalibrationChart.HEIGHT);
		CalibrationChart.draw(this.records.current(), canvas);
		return ResponseEntity.ok().cacheControl(A_MINUTE).contentType(MediaType.IMAGE_PNG).body(canvas.bytes());
	}

}
