package ai.aigg.insights.console.people;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.OwnerProblem;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.owners.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Asks the gateway how often a level may ask.
 */
@Component
class Limits {

	private final Owners owners;

	Limits(Owners owners) {
		this.owners = owners;
	}

	/**
	 * The limits of a level.
	 * @return {@code null} where there is none, or the gateway does not say
	 */
	@Nullable Limit of(Person person, String level) {
		if (!level.equals(Level.WHITELIST.code()) && !level.equals(Level.VIP.code())) {
			return null;
		}
		try {
			JsonNode limit = this.owners.act(Owner.GATEWAY, person, HttpMethod.GET, null, "/admin/quotas").path(level);
			return limit.isObject() ? new Limit(limit.path("hour").asInt(0), limit.path("day").asInt(0)) : null;
		}
		catch (OwnerProblem ex) {
			// The page is of use without it, and its frame says that the gateway is away.
			return null;
		}
	}

	/**
	 * How often may be asked.
	 *
	 * @param hour questions in an hour
	 * @param day questions in a day
	 */
	record Limit(int hour, int day) {
	}

}
