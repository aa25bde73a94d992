package ai.aigg.insights.simulators.x.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.imageio.ImageIO;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class MediaTests {

	private static final String USER = "Bearer user";

	private final int port;

	private final Http http;

	MediaTests(@LocalServerPort int port) {
		this.port = port;
		this.http = new Http(port);
	}

	@Test
	void aPictureIsUploadedDescribedAndPosted() throws IOException {
		JsonNode data = upload(png(), "tweet_image").path("data");
		String id = data.path("id").asString();
		assertThat(data.path("image").path("w").asInt()).isEqualTo(3);
		assertThat(data.path("media_key").asString()).isEqualTo("3_" + id);
		Http.Answer described = post("/x/2/media/metadata",
				"{\"id\":\"" + id + "\",\"metadata\":{\"alt_text\":{\"text\":\"A falling line\"}}}");
		assertThat(described.json().path("data").path("id").asString()).isEqualTo(id);
		assertThat(this.http.get("/sim/x/media").text()).contains("A falling line");
		assertThat(
				post("/x/2/tweets", "{\"text\":\"With a chart\",\"media\":{\"media_ids\":[\"" + id + "\"]}}").status())
			.isEqualTo(201);
		assertThat(post("/x/2/tweets", "{\"text\":\"With nothing\",\"media\":{\"media_ids\":[\"1\"]}}").status())
			.isEqualTo(400);
	}

	@Test
	void piecesMakeAPicture() throws IOException {
		byte[] png = png();
		String id = post("/x/2/media/upload/initialize",
				"{\"media_type\":\"image/png\",\"total_bytes\":" + png.length + ",\"media_category\":\"tweet_image\"}")
			.json()
			.path("data")
			.path("id")
			.asString();
		String piece = Base64.getEncoder().encodeToString(png);
		assertThat(post("/x/2/media/upload/" + id + "/append", "{\"segment_index\":0,\"media\":\"" + piece + "\"}")
			.status()).isEqualTo(200);
		assertThat(this.http.call(HttpMethod.POST, "/x/2/media/upload/" + id + "/finalize", USER, null)
			.json()
			.path("data")
			.path("size")
			.asInt()).isEqualTo(png.length);
		assertThat(
				this.http.call(HttpMethod.GET, "/x/2/media/upload?command=STATUS&media_id=" + id, USER, null).status())
			.isEqualTo(200);
	}

	@Test
	void whatIsNoPictureIsRefused() {
		assertThat(upload("no picture at all, just words".getBytes(StandardCharsets.UTF_8), "tweet_image").path("title")
			.asString()).isEqualTo("Invalid Request");
		assertThat(post("/x/2/media/metadata", "{\"id\":\"1\"}").status()).isEqualTo(400);
	}

	private Http.Answer post(String path, String body) {
		return this.http.call(HttpMethod.POST, path, USER, body);
	}

	private JsonNode upload(byte[] bytes, String category) {
		MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
		parts.add("media_category", category);
		parts.add("media", new ByteArrayResource(bytes) {
			@Override
			public String getFilename() {
				return "chart.png";
			}
		});
		byte[] answer = RestClient.create()
			.post()
			.uri(URI.create("http://localhost:" + this.port + "/x/2/media/upload"))
			.header("Authorization", USER)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts)
			.exchange((request, response) -> response.getBody().readAllBytes());
		return JsonMapper.shared().readTree(answer);
	}

	private static byte[] png() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

}
