package ai.aigg.insights.gateway.x;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An account, as far as X told of it.
 *
 * @param id its numeric id
 * @param username the handle of today, or {@code null}; hostile
 * @param createdAt since when it exists, or {@code null}
 * @param automated whether X labels it as automated, or {@code null} where X shows no
 * labels: the affiliation is in pushed events and on accounts read by themselves, and not
 * on those that come along with a list of posts (spec 2.167)
 */
public record Author(String id, @Nullable String username, @Nullable Instant createdAt, @Nullable Boolean automated) {

	/**
	 * Somebody of whom only the id is known.
	 * @param id the numeric id
	 * @return the account
	 */
	public static Author unknown(String id) {
		return new Author(id, null, null, null);
	}

}
