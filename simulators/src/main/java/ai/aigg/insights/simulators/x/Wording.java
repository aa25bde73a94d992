package ai.aigg.insights.simulators.x;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A post's text worked out once, when it is posted.
 *
 * @param prefix accounts whose handles X puts before a reply
 * @param mentioned ids of the accounts named, in the prefix or by the author
 * @param shown what fits into 280, the rest being in the note
 * @param whole all of it
 * @param isNote whether there is more than is shown
 */
record Wording(List<XUser> prefix, List<Long> mentioned, XText shown, XText whole, boolean isNote) {

	static Wording of(String typed, List<XUser> prefix, List<Long> mentioned, Function<String, Optional<XUser>> users) {
		XText whole = XText.of(typed, prefix, users);
		String cut = XText.cut(typed);
		boolean note = !cut.equals(typed);
		return new Wording(prefix, mentioned, note ? XText.of(cut, prefix, users) : whole, whole, note);
	}

	/** Whether the author typed an account's handle, and X did not. */
	boolean names(XUser user) {
		return this.whole.mentions()
			.stream()
			.anyMatch((mention) -> mention.start() >= this.whole.start() && mention.user().id() == user.id());
	}

}
