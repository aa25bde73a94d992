package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;

import ai.aigg.insights.kit.http.UpstreamSettings;
import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * Uploads pictures and describes them, as the bot's account. An upload that no post shows
 * within a day is forgotten by X, so nothing here needs to be undone.
 */
public class XMedia {

	/** The most characters that X takes as a description. */
	public static final int MAX_ALT_TEXT = 1000;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final RestClient client;

	private final String baseUrl;

	private final Duration timeout;

	private final UserAuth auth;

	XMedia(RestClient client, UpstreamSettings upstream, MediaSettings settings, UserAuth auth) {
		this.client = client;
		this.baseUrl = upstream.baseUrl().toString().replaceAll("/+$", "");
		this.timeout = settings.timeout();
		this.auth = auth;
	}

	/**
	 * How long a reply may wait for its picture.
	 * @return the time for drawing it and for both calls
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * Uploads a picture. X asks nothing for it.
	 * @param png at most 5 MB
	 * @return X's id of it, which it knows for a day
	 * @throws XMediaException when X refuses it, or answers something else
	 * @throws org.springframework.web.client.RestClientException when X cannot be reached
	 * @throws IllegalStateException when there is no valid token now
	 */
	public String upload(byte[] png) {
		return post(XRequest.MEDIA, Upload.png(png));
	}

	/**
	 * Tells in words what a picture shows; X charges for it.
	 * @param id of the upload
	 * @param altText at most {@value #MAX_ALT_TEXT} characters
	 * @throws XMediaException when X refuses it
	 * @throws org.springframework.web.client.RestClientException when X cannot be reached
	 * or may have taken it
	 * @throws IllegalStateException when there is no valid token now
	 */
	public void describe(String id, String altText) {
		post(XRequest.MEDIA_METADATA, Description.of(id, altText));
	}

	private String post(String path, Object body) {
		return this.client.post()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, this.auth.header("POST", this.baseUrl + path))
			.contentType(MediaType.APPLICATION_JSON)
			.body(MAPPER.writeValueAsBytes(body))
			.exchangeForRequiredValue((request, response) -> id(response));
	}

	private String id(ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		byte[] body = response.getBody().readAllBytes();
		if (status == 401) {
			this.auth.refused();
		}
		if (status / 100 != 2) {
			throw new XMediaException("status " + status + ", " + Problem.read(body));
		}
		try {
			String id = MAPPER.readTree(body).path("data").path("id").asString("");
			if (id.matches("[0-9]{1,19}")) {
				return id;
			}
		}
		catch (JacksonException ex) {
			throw new XMediaException("X answered with something that is not JSON");
		}
		throw new XMediaException("X names no media id");
	}

	/**
	 * The body of an upload.
	 *
	 * @param media the picture in Base64
	 * @param category what it is for
	 */
	record Upload(String media, @JsonProperty("media_category") String category) {

		static Upload png(byte[] bytes) {
			return new Upload(Base64.getEncoder().encodeToString(bytes), "tweet_image");
		}

	}

	/**
	 * The body of a description.
	 *
	 * @param id of the upload
	 * @param metadata what is said about it
	 */
	record Description(String id, Metadata metadata) {

		static Description of(String id, String altText) {
			return new Description(id, new Metadata(new AltText(altText)));
		}

		/**
		 * What is said about an upload.
		 *
		 * @param altText for those who do not see it
		 */
		record Metadata(@JsonProperty("alt_text") AltText altText) {
		}

		/**
		 * A text in place of a picture.
		 *
		 * @param text what it says
		 */
		record AltText(String text) {
		}

	}

}
