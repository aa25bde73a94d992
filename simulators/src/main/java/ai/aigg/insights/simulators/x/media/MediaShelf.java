package ai.aigg.insights.simulators.x.media;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.simulators.x.gate.XProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps what was uploaded for a day, the latest of it.
 */
@Component
public class MediaShelf {

	static final int LARGEST = 5 * 1024 * 1024;

	private static final Duration KEPT = Duration.ofDays(1);

	private static final int MAX_MEDIA = 50_000;

	private static final int MAX_SESSIONS = 20;

	private static final int MAX_ALT_TEXT = 1_000;

	private final Clock clock;

	private final Map<String, Media> media = new LinkedHashMap<>();

	private final Map<String, ByteArrayOutputStream> sessions = new LinkedHashMap<>();

	private long lastId = 2_000_000_000_000_000_000L;

	MediaShelf(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Whether something can be attached.
	 * @param id its id
	 * @return false when it was never uploaded or is forgotten
	 */
	public synchronized boolean has(String id) {
		Media known = this.media.get(id);
		return known != null && known.expiresAt().isAfter(this.clock.instant());
	}

	synchronized Media add(byte[] bytes) {
		return put(Long.toString(++this.lastId), bytes);
	}

	synchronized String begin() {
		String id = Long.toString(++this.lastId);
		this.sessions.put(id, new ByteArrayOutputStream());
		if (this.sessions.size() > MAX_SESSIONS) {
			this.sessions.remove(this.sessions.keySet().iterator().next());
		}
		return id;
	}

	synchronized void append(String id, byte[] piece) {
		ByteArrayOutputStream session = session(id);
		if (session.size() + piece.length > LARGEST) {
			throw tooLarge();
		}
		session.writeBytes(piece);
	}

	synchronized Media end(String id) {
		byte[] bytes = session(id).toByteArray();
		this.sessions.remove(id);
		return put(id, bytes);
	}

	synchronized Optional<Media> find(@Nullable String id) {
		return Optional.ofNullable(this.media.get(String.valueOf(id)));
	}

	synchronized Media describe(String id, String altText) {
		Media known = this.media.get(id);
		if (known == null) {
			throw XProblem.invalid("id", id, "There is no media " + id + ".");
		}
		if (altText.isBlank() || altText.codePointCount(0, altText.length()) > MAX_ALT_TEXT) {
			throw XProblem.invalid("metadata.alt_text.text", "", "The text must have 1 to 1,000 characters.");
		}
		Media described = known.described(altText);
		this.media.put(id, described);
		return described;
	}

	synchronized List<Media> latest(int limit) {
		return this.media.values().stream().skip(Math.max(0, this.media.size() - limit)).toList();
	}

	private Media put(String id, byte[] bytes) {
		if (bytes.length > LARGEST) {
			throw tooLarge();
		}
		Picture picture = Picture.of(bytes)
			.orElseThrow(() -> XProblem.invalid("media", "", "The media is no PNG, JPEG or WEBP picture."));
		Instant expiry = this.clock.instant().plus(KEPT);
		Media added = new Media(id, picture.type(), bytes.length, picture.width(), picture.height(), expiry, null);
		this.media.put(id, added);
		if (this.media.size() > MAX_MEDIA) {
			this.media.remove(this.media.keySet().iterator().next());
		}
		return added;
	}

	private ByteArrayOutputStream session(String id) {
		ByteArrayOutputStream session = this.sessions.get(id);
		if (session == null) {
			throw XProblem.invalid("id", id, "There is no upload " + id + ".");
		}
		return session;
	}

	private static XProblem tooLarge() {
		return XProblem.invalid("media", "", "A picture must not have more than 5 MB.");
	}

}
