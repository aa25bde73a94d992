package ai.aigg.insights.benchmarks.soak;

import java.util.Locale;
import java.util.Optional;

import ai.aigg.insights.analysis.AnalysisApplication;
import ai.aigg.insights.gateway.GatewayApplication;
import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.research.ResearchApplication;
import org.jspecify.annotations.Nullable;

/**
 * What is killed.
 */
enum Target {

	/** Takes mentions in and replies. */
	GATEWAY(GatewayApplication.class),

	/** Holds the markets and finds those that are meant. */
	MARKET_SYNC(MarketSyncApplication.class),

	/** Gathers evidence. */
	RESEARCH(ResearchApplication.class),

	/** Estimates and concludes. */
	ANALYSIS(AnalysisApplication.class),

	/** Kafka. */
	BROKER(null),

	/** PostgreSQL. */
	DATABASE(null);

	private final @Nullable Class<?> application;

	Target(@Nullable Class<?> application) {
		this.application = application;
	}

	/** What a service runs; nothing for what is none. */
	Optional<Class<?>> application() {
		return Optional.ofNullable(this.application);
	}

	/** Its name in figures and of its logs. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
