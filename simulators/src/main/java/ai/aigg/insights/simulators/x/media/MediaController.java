package ai.aigg.insights.simulators.x.media;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import ai.aigg.insights.simulators.x.gate.Endpoint;
import ai.aigg.insights.simulators.x.gate.XCallers;
import ai.aigg.insights.simulators.x.gate.XEndpoint;
import ai.aigg.insights.simulators.x.gate.XProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * API v2, media: upload in one go or by initialize, append and finalize, and alt texts.
 */
@XEndpoint
@RequestMapping("/x/2/media")
class MediaController {

	private static final String CATEGORY = "tweet_image";

	private static final int DAY = 86_400;

	private final MediaShelf shelf;

	private final XCallers callers;

	MediaController(MediaShelf shelf, XCallers callers) {
		this.shelf = shelf;
		this.callers = callers;
	}

	@PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Map<String, Object> upload(@RequestParam(required = false) @Nullable MultipartFile media,
			@RequestParam(name = "media_category", required = false) @Nullable String category,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.callers.enter(request, response, Endpoint.MEDIA);
		checkCategory(category);
		if (media == null) {
			throw XProblem.invalid("media", "", "$.media: is missing but it is required");
		}
		return answer(this.shelf.add(media.getBytes()));
	}

	@PostMapping(path = "/upload", consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, Object> upload(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.MEDIA);
		checkCategory(body.path("media_category").asString(""));
		return answer(this.shelf.add(decode(body.path("media").asString(""))));
	}

	@PostMapping("/upload/initialize")
	Map<String, Object> begin(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.MEDIA);
		checkCategory(body.path("media_category").asString(""));
		if (body.path("total_bytes").asLong(0) > MediaShelf.LARGEST) {
			throw XProblem.invalid("total_bytes", body.path("total_bytes").asString(""), "The media is too large.");
		}
		String id = this.shelf.begin();
		return Map.of("data", Map.of("id", id, "media_key", "3_" + id, "expires_after_secs", DAY));
	}

	@PostMapping(path = "/upload/{id}/append", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Map<String, Object> append(@PathVariable String id, @RequestParam MultipartFile media, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.callers.enter(request, response, Endpoint.MEDIA);
		this.shelf.append(id, media.getBytes());
		return Map.of("data", Map.of());
	}

	@PostMapping(path = "/upload/{id}/append", consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, Object> append(@PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request,
			HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.MEDIA);
		this.shelf.append(id, decode(body.path("media").asString("")));
		return Map.of("data", Map.of());
	}

	@PostMapping("/upload/{id}/finalize")
	Map<String, Object> end(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.MEDIA);
		return answer(this.shelf.end(id));
	}

	@GetMapping("/upload")
	Map<String, Object> status(@RequestParam(name = "media_id", required = false) @Nullable String id,
			HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.MEDIA);
		return this.shelf.find(id)
			.map(MediaController::answer)
			.orElseThrow(() -> XProblem.invalid("media_id", String.valueOf(id), "There is no such media."));
	}

	@PostMapping("/metadata")
	Map<String, Object> describe(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.MEDIA);
		Media media = this.shelf.describe(body.path("id").asString(""),
				body.path("metadata").path("alt_text").path("text").asString(""));
		return Map.of("data", Map.of("id", media.id(), "associated_metadata",
				Map.of("alt_text", Map.of("text", String.valueOf(media.altText())))));
	}

	private static void checkCategory(@Nullable String category) {
		if (!CATEGORY.equals(category)) {
			throw XProblem.invalid("media_category", String.valueOf(category),
					"The simulated X takes " + CATEGORY + " only.");
		}
	}

	private static byte[] decode(String text) {
		try {
			return Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			throw XProblem.invalid("media", "", "$.media: is not base64");
		}
	}

	private static Map<String, Object> answer(Media media) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("id", media.id());
		data.put("media_key", "3_" + media.id());
		data.put("size", media.size());
		data.put("expires_after_secs", DAY);
		if (media.width() > 0) {
			data.put("image", Map.of("w", media.width(), "h", media.height(), "image_type", media.type()));
		}
		return Map.of("data", data);
	}

}
