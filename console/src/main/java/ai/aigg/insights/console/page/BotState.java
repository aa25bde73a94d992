package ai.aigg.insights.console.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.OwnerProblem;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.owners.Person;
import ai.aigg.insights.kit.admin.AdminRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Whether replies go out, as the gateway says; asked for at most every two seconds, since
 * every page shows it.
 */
@Component
public class BotState {

	private static final Duration FRESH = Duration.ofSeconds(2);

	private static final Person CONSOLE = new Person("console", AdminRole.VIEWER);

	private final Owners owners;

	private final Clock clock;

	private volatile @Nullable Seen seen;

	BotState(Owners owners, Clock clock) {
		this.owners = owners;
		this.clock = clock;
	}

	/**
	 * How it is.
	 * @return the state, at most two seconds old
	 */
	public State current() {
		Seen last = this.seen;
		Instant now = this.clock.instant();
		if (last == null || Duration.between(last.at(), now).compareTo(FRESH) > 0) {
			last = new Seen(now, ask());
			this.seen = last;
		}
		return last.state();
	}

	/**
	 * Asks anew next time, because something was changed.
	 */
	public void changed() {
		this.seen = null;
	}

	private State ask() {
		try {
			JsonNode state = this.owners.act(Owner.GATEWAY, CONSOLE, HttpMethod.GET, null, "/admin/state");
			List<String> paused = StreamSupport.stream(state.path("switches").spliterator(), false)
				.filter((each) -> each.path("paused").asBoolean(false))
				.map((each) -> each.path("scope").asString("?"))
				.toList();
			return new State(state.path("dryRun").asBoolean(true), paused, null);
		}
		catch (OwnerProblem ex) {
			return new State(false, List.of(), ex.sentence());
		}
	}

	/**
	 * Whether replies go out.
	 *
	 * @param dryRun replies are composed and kept, not posted
	 * @param paused the switches that hold replies back: {@code global},
	 * {@code level:vip}
	 * @param problem why this is not known, or {@code null}
	 */
	public record State(boolean dryRun, List<String> paused, @Nullable String problem) {

		/**
		 * Whether nobody gets a reply.
		 * @return {@code true} while the global switch is off
		 */
		public boolean allPaused() {
			return this.paused.contains("global");
		}

	}

	private record Seen(Instant at, State state) {
	}

}
