package ai.aigg.insights.stack.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.stack.problem.StackProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which upstreams are the real ones.
 *
 * @param live those that are; the others are simulated
 * @param marketsFile recorded market objects that the simulator serves instead of its
 * invented world, or {@code null}
 */
public record Upstreams(Set<Upstream> live, @Nullable Path marketsFile) {

	/** Everything simulated. */
	public static final Upstreams SIMULATED = new Upstreams(Set.of(), null);

	public Upstreams {
		live = Set.copyOf(live);
		if (marketsFile != null && live.contains(Upstream.MARKETS)) {
			throw new StackProblem("Markets come either from a file or from Polymarket, not from both.",
					"Leave out --markets, or markets in --live.");
		}
	}

	/**
	 * Checks that the file can be read.
	 * @throws StackProblem when it cannot
	 */
	public void checkFile() {
		if (this.marketsFile != null && !Files.isReadable(this.marketsFile)) {
			throw new StackProblem("The file %s cannot be read.".formatted(this.marketsFile),
					"Give --markets a file of Gamma market objects, one a line, gzipped or not.");
		}
	}

	/**
	 * Whether an upstream is the real one.
	 * @param upstream which
	 * @return {@code false} when it is simulated, recorded or off
	 */
	public boolean isLive(Upstream upstream) {
		return this.live.contains(upstream);
	}

	/**
	 * Whether invented news may be told about the markets: only about invented ones.
	 * @return {@code false} when the markets are real and Perplexity is not
	 */
	public boolean perplexityIsSimulated() {
		return !isLive(Upstream.PERPLEXITY) && world().equals("simulated");
	}

	/**
	 * The world that the markets are of; its data is kept apart.
	 * @return {@code live}, {@code recorded} or {@code simulated}
	 */
	public String world() {
		if (isLive(Upstream.MARKETS)) {
			return "live";
		}
		return (this.marketsFile != null) ? "recorded" : "simulated";
	}

	/**
	 * What each upstream is, for people.
	 * @return by name: live, simulated, recorded or off
	 */
	public Map<String, String> described() {
		Map<String, String> described = new LinkedHashMap<>();
		described.put(Upstream.MARKETS.label(), world());
		described.put(Upstream.X.label(), isLive(Upstream.X) ? "live" : "simulated");
		described.put(Upstream.PERPLEXITY.label(), perplexity());
		described.put(Upstream.MODEL.label(), isLive(Upstream.MODEL) ? "live" : "off");
		return described;
	}

	private String perplexity() {
		if (isLive(Upstream.PERPLEXITY)) {
			return "live";
		}
		return perplexityIsSimulated() ? "simulated" : "off";
	}

}
