package ai.aigg.insights.stack.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.stack.settings.Upstream;
import ai.aigg.insights.stack.settings.Upstreams;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say which upstreams are real.
 */
final class UpstreamOptions {

	@Option(names = "--markets", paramLabel = "FILE",
			description = "Serve recorded Gamma market objects, one a line, gzipped or not, instead of the invented "
					+ "world. Perplexity is off then: invented news about real markets would mislead.")
	private @Nullable Path markets;

	@Option(names = "--live", split = ",", paramLabel = "NAME",
			description = "Use the real one of: markets (needs no key), x, perplexity, model. Keys come from the "
					+ "environment or .env; .env.example shows them.")
	private List<Upstream> live = List.of();

	/**
	 * What was chosen.
	 * @return the upstreams
	 */
	Upstreams chosen() {
		Set<Upstream> chosen = EnumSet.noneOf(Upstream.class);
		chosen.addAll(this.live);
		return new Upstreams(chosen, (this.markets != null) ? this.markets.toAbsolutePath().normalize() : null);
	}

	/**
	 * Whether anything was chosen.
	 * @return {@code false} when everything is left as it is
	 */
	boolean any() {
		return this.markets != null || !this.live.isEmpty();
	}

}
