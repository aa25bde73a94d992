package ai.aigg.insights.gateway.control;

import java.util.stream.Collectors;

import ai.aigg.insights.gateway.ledger.Tally;
import ai.aigg.insights.gateway.ledger.Tallies;
import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.gateway.users.User;
import ai.aigg.insights.gateway.users.Users;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.kit.admin.AuditEntry;
import ai.aigg.insights.kit.admin.AuditLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts of operators, whichever way they come; each commits together with its line in
 * the audit.
 */
@Component
public class Administration {

	private static final String DONE = "done";

	private final Users users;

	private final Switches switches;

	private final AuditLog audit;

	private final Tallies tallies;

	Administration(Users users, Switches switches, AuditLog audit, Tallies tallies) {
		this.users = users;
		this.switches = switches;
		this.audit = audit;
		this.tallies = tallies;
	}

	/**
	 * Sets what a user may do; the user need not have come before.
	 * @param actor who acts
	 * @param author the user
	 * @param level the level
	 * @return the user as they are now
	 */
	@Transactional
	public User allow(Actor actor, Author author, AccessLevel level) {
		User before = this.users.meet(author);
		this.users.allow(before.id(), level);
		write(actor, "level", "user:" + author.id(), before.access().code(), level.code(), DONE);
		return this.users.find(author.id()).orElseThrow();
	}

	/**
	 * Does what a mention orders.
	 * @param actor the admin
	 * @param command the order
	 * @return what to note beside the mention
	 */
	@Transactional
	public String carryOut(Actor actor, AdminCommand command) {
		return switch (command) {
			case AdminCommand.Level(Author target, AccessLevel level) -> level(actor, target, level);
			case AdminCommand.Pause pause -> turn(actor, Switches.GLOBAL, true, null);
			case AdminCommand.Resume resume -> turn(actor, Switches.GLOBAL, false, null);
			case AdminCommand.Status status -> {
				String text = status();
				write(actor, "status", Switches.GLOBAL, null, text, DONE);
				yield text;
			}
		};
	}

	/**
	 * Public text must not unseat those who run the bot: a stolen account would lock the
	 * others out. The API can.
	 */
	private String level(Actor actor, Author target, AccessLevel level) {
		boolean isAdmin = this.users.find(target.id()).filter((user) -> user.access() == AccessLevel.ADMIN).isPresent();
		if (isAdmin) {
			write(actor, "level", "user:" + target.id(), AccessLevel.ADMIN.code(), AccessLevel.ADMIN.code(), "refused");
			return "refused: " + target.id() + " is an admin; use the admin API";
		}
		allow(actor, target, level);
		return target.id() + " is " + level.code();
	}

	/**
	 * Turns a kill switch.
	 * @param actor who acts
	 * @param scope {@code global} or {@code level:} and a level
	 * @param paused whether replies are to stop
	 * @param reason why, or {@code null}
	 * @return how it is now
	 */
	@Transactional
	public String turn(Actor actor, String scope, boolean paused, @Nullable String reason) {
		boolean before = this.switches.turn(scope, paused, reason, actor.name());
		write(actor, paused ? "pause" : "resume", scope, word(before), word(paused), DONE);
		return scope + " " + word(paused);
	}

	private String status() {
		Tally tally = this.tallies.count();
		String paused = this.switches.all()
			.stream()
			.filter(Switches.Switch::paused)
			.map(Switches.Switch::scope)
			.collect(Collectors.joining(", "));
		return "%s; received %d = answered %d + refused %d + failed %d + pending %d".formatted(
				paused.isEmpty() ? "running" : "paused: " + paused, tally.received(), tally.answered(), tally.refused(),
				tally.failed(), tally.pending());
	}

	private void write(Actor actor, String act, String target, @Nullable String before, String after, String outcome) {
		this.audit
			.write(new AuditEntry(actor.name(), actor.way(), act, target, before, after, outcome, actor.tweetId()));
	}

	private static String word(boolean paused) {
		return paused ? "paused" : "running";
	}

}
