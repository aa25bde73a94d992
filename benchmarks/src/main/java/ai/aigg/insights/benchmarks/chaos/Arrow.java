package ai.aigg.insights.benchmarks.chaos;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The steps of a mention from its arrival to its reply.
 */
enum Arrow {

	/** A mention is stored. */
	RECEIVED("received", Mishap.NONE),

	/** Its question is put into the outbox. */
	ASKED("asked", Mishap.NONE),

	/** The broker has its question, and the outbox forgets it. */
	TOLD("told", Mishap.NONE),

	/** It ends without a reply. */
	REFUSED("ended", Mishap.NONE),

	/** The reading of mentions moves on. */
	MOVED_ON("cursor", Mishap.NONE),

	/** Its reply is frozen. */
	PREPARED("none>prepared", Mishap.NONE),

	/** Sending is about to begin. */
	CLAIMED("prepared>sending", Mishap.NONE),

	/** The request is on its way to X and gets lost. */
	POST_LOST(null, Mishap.KILLED_BEFORE),

	/** The request is on its way to X and arrives without its sender. */
	POST_MEANWHILE(null, Mishap.KILLED_MEANWHILE),

	/** X's answer is on its way. */
	POST_UNANSWERED(null, Mishap.KILLED_AFTER),

	/** X's answer is noted. */
	POSTED("sending>posted", Mishap.NONE),

	/** X refused for now, and it is sent later. */
	POSTPONED("sending>prepared", Mishap.REFUSED),

	/** Nobody knows what became of the request. */
	UNKNOWN("sending>unknown", Mishap.UNANSWERED),

	/** The same, of a request that never arrived. */
	UNKNOWN_LOST("sending>unknown", Mishap.LOST),

	/** The same, of a request that arrives later. */
	UNKNOWN_LATE("sending>unknown", Mishap.LATE),

	/** The first look found nothing. */
	RECONCILING("unknown>reconciling", Mishap.LOST),

	/** The first look found it. */
	FOUND("unknown>posted", Mishap.UNANSWERED),

	/** A later look found it. */
	FOUND_LATER("reconciling>posted", Mishap.UNANSWERED),

	/** It is not there and is to be sent again. */
	GIVEN_BACK("reconciling>prepared*", Mishap.LOST),

	/** Sending it again is about to begin. */
	CLAIMED_AGAIN("prepared>sending*", Mishap.LOST),

	/** The answer to the second attempt is noted. */
	POSTED_AGAIN("sending>posted*", Mishap.LOST),

	/** Nobody knows what became of the second attempt. */
	UNKNOWN_AGAIN("sending>unknown*", Mishap.LOST_THEN_UNANSWERED),

	/** It is still not there and is to be sent a third time. */
	GIVEN_BACK_AGAIN("reconciling>prepared**", Mishap.LOST_TWICE);

	private final @Nullable String step;

	private final Mishap mishap;

	Arrow(@Nullable String step, Mishap mishap) {
		this.step = step;
		this.mishap = mishap;
	}

	/** What the database calls it, or nothing where it is not a step of the database. */
	@Nullable String step() {
		return this.step;
	}

	/** What brings it about. */
	Mishap mishap() {
		return this.mishap;
	}

	/** How long X's timelines are to miss posts of the bot meanwhile, milliseconds. */
	int listedAfter() {
		return switch (this) {
			case FOUND -> 200;
			case FOUND_LATER -> 2_300;
			default -> 1_800;
		};
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
