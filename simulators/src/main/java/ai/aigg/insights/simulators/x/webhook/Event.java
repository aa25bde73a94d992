package ai.aigg.insights.simulators.x.webhook;

import ai.aigg.insights.simulators.x.Post;

/**
 * Something to tell a subscriber.
 *
 * @param subscription who wants to know
 * @param post what it is about
 */
record Event(Subscription subscription, Post post) {

	/** The same for every copy of the event. */
	String uuid() {
		boolean mention = this.subscription.eventType().equals("post.mention.create");
		return Long.toString(
				mention ? this.post.id() : this.post.id() ^ ((long) this.subscription.eventType().hashCode() << 16));
	}

}
