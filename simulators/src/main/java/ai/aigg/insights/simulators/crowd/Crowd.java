package ai.aigg.insights.simulators.crowd;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.Seed;
import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.SimulatedX;

import org.springframework.stereotype.Component;

/**
 * The simulated people: so many mentions a minute, most about markets people care for,
 * some about nothing.
 */
@Component
class Crowd {

	private static final int PEOPLE = 400;

	/** Names of simulated people begin so; others are played by somebody else. */
	static final String PERSON = "person_";

	private static final int TRIES = 6;

	private static final double SECONDS_PER_MINUTE = 60;

	private final SimulatedX network;

	private final MarketWorld world;

	private final Talk talk;

	private final FollowUps followUps;

	private final SplittableRandom random;

	private boolean enabled;

	private double perMinute;

	private double due;

	private long posted;

	Crowd(SimulatedX network, MarketWorld world, CrowdSettings settings, Seed seed) {
		this.network = network;
		this.world = world;
		this.talk = new Talk(network.bot().username());
		this.random = seed.random("crowd");
		this.followUps = new FollowUps(network, this.talk, seed.random("follow-ups"));
		this.enabled = settings.enabled();
		this.perMinute = settings.perMinute();
	}

	synchronized State state() {
		return new State(this.enabled, this.perMinute, this.posted);
	}

	synchronized State set(boolean talking, double mentions) {
		this.enabled = talking;
		this.perMinute = mentions;
		this.due = 0;
		this.followUps.forgetThePast();
		return state();
	}

	/** Called once a second. */
	synchronized void second() {
		if (this.enabled) {
			this.due += this.perMinute / SECONDS_PER_MINUTE;
			while (this.due >= 1) {
				this.due--;
				mention();
			}
			this.posted += this.followUps.goOn();
		}
	}

	/** One mention of the bot. */
	synchronized Post mention() {
		String question = market().map(MarketView::question).orElse("Will Bitcoin hit $150,000 this year?");
		this.posted++;
		int kind = this.random.nextInt(100);
		if (kind < 15) {
			Post claim = this.network.say(person(), this.talk.claim(question, this.random), null, null);
			return this.network.say(person(), this.talk.nudge(this.random), claim.id(), null);
		}
		String text = (kind < 40) ? this.talk.whole(question)
				: (kind < 65) ? this.talk.casual(question, this.random) : (kind < 88) ? this.talk.shorthand(question)
						: (kind < 96) ? this.talk.offTopic(this.random) : this.talk.empty();
		return this.network.say(person(), text, null, null);
	}

	private Optional<? extends MarketView> market() {
		return Stream.generate(this::any)
			.limit(TRIES)
			.flatMap(Optional::stream)
			.filter((market) -> !market.closed() && market.question().length() < 200)
			.max((one, other) -> Double.compare(one.number(MarketNumber.VOLUME_24H),
					other.number(MarketNumber.VOLUME_24H)));
	}

	private Optional<? extends MarketView> any() {
		int count = this.world.markets().size();
		return (count == 0) ? Optional.empty()
				: this.world.markets().values().stream().skip(this.random.nextInt(count)).findFirst();
	}

	private String person() {
		return PERSON + this.random.nextInt(PEOPLE);
	}

	/**
	 * What the crowd is up to.
	 *
	 * @param enabled whether it talks
	 * @param perMinute mentions per minute
	 * @param posted mentions so far
	 */
	record State(boolean enabled, double perMinute, long posted) {
	}

}
