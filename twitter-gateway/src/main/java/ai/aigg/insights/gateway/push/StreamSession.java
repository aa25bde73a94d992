package ai.aigg.insights.gateway.push;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.PushedPosts;
import ai.aigg.insights.gateway.x.XStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the filtered stream, from its opening to its end.
 */
final class StreamSession {

	private static final Logger log = LoggerFactory.getLogger(StreamSession.class);

	/** X has no rule of ours. */
	private static final int NO_RULES = 409;

	private final XStream x;

	private final StreamSettings settings;

	private final Consumer<PostPage> posts;

	StreamSession(XStream x, StreamSettings settings, Consumer<PostPage> posts) {
		this.x = x;
		this.settings = settings;
		this.posts = posts;
	}

	/**
	 * Reads until the connection ends.
	 * @param backoff is reset by what comes
	 * @return how it ended
	 * @throws InterruptedException when the service stops
	 */
	StreamEnd run(StreamBackoff backoff) throws InterruptedException {
		HttpResponse<InputStream> answer;
		try {
			answer = this.x.open();
		}
		catch (IOException ex) {
			log.warn("The stream cannot be opened: {}", ex.toString());
			return new StreamEnd.Unreachable();
		}
		try (InputStream body = answer.body()) {
			if (answer.statusCode() != 200) {
				log.warn("X refuses the stream with status {}", answer.statusCode());
				if (answer.statusCode() == NO_RULES) {
					log.info("A rule for the stream is added, status {}", this.x.addRule());
				}
				return new StreamEnd.Refused(answer.statusCode());
			}
			log.info("The stream is open");
			read(body, backoff);
		}
		catch (IOException ex) {
			log.warn("The stream broke: {}", ex.toString());
		}
		return new StreamEnd.Closed();
	}

	private void read(InputStream body, StreamBackoff backoff) throws IOException {
		try (KeepAlive keepAlive = new KeepAlive(body, this.settings.keepAlive())) {
			Lines lines = new Lines(body, Math.toIntExact(this.settings.maxLine().toBytes()), () -> {
				keepAlive.sign();
				backoff.reset();
			});
			for (byte[] line = lines.next(); line != null; line = lines.next()) {
				if (line.length > 0) {
					post(line);
				}
			}
		}
	}

	private void post(byte[] line) {
		try {
			PushedPosts.line(line)
				.ifPresentOrElse(this.posts, () -> log.info("The stream says something that is no post"));
		}
		catch (IllegalArgumentException ex) {
			log.warn("A line of the stream is not JSON");
		}
	}

}
