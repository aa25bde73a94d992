package ai.aigg.insights.simulators.x.media;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded picture; its bytes are not kept.
 *
 * @param id numeric id
 * @param type such as {@code image/png}
 * @param size bytes
 * @param width pixels, 0 where unknown
 * @param height pixels, 0 where unknown
 * @param expiresAt when it is forgotten unless posted
 * @param altText what is said about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Media(String id, String type, int size, int width, int height, Instant expiresAt, @Nullable String altText) {

	Media described(String text) {
		return new Media(this.id, this.type, this.size, this.width, this.height, this.expiresAt, text);
	}

}
