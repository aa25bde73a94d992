package ai.aigg.insights.gateway.x;

/**
 * How a post refers to another.
 *
 * @param kind in which way
 * @param id the other post
 */
public record Reference(Kind kind, PostId id) {

	/**
	 * The ways of referring.
	 */
	public enum Kind {

		/** It answers the other. */
		REPLIED_TO,

		/** It shows the other within itself. */
		QUOTED,

		/** It is nothing but the other, passed on. */
		REPOSTED

	}

}
