package ai.aigg.insights.stack.run;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import ai.aigg.insights.analysis.AnalysisApplication;
import ai.aigg.insights.console.ConsoleApplication;
import ai.aigg.insights.gateway.GatewayApplication;
import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.research.ResearchApplication;
import ai.aigg.insights.schema.provision.ServiceRole;
import ai.aigg.insights.stack.settings.Ports;

/**
 * One of the four services, or the console.
 *
 * @param name its module's name
 * @param application its configuration class
 * @param role the database role that it signs in with
 * @param port where it listens
 */
record ServiceUnit(String name, Class<?> application, ServiceRole role, ToIntFunction<Ports> port) {

	/** The console, which has no part in the ring. */
	static final ServiceUnit CONSOLE = new ServiceUnit("console", ConsoleApplication.class, ServiceRole.READER,
			Ports::console);

	/** The ring; the one with the most to do after its start comes first. */
	private static final List<ServiceUnit> RING = List.of(
			new ServiceUnit("market-sync-service", MarketSyncApplication.class, ServiceRole.MARKET_SYNC,
					Ports::marketSync),
			new ServiceUnit("twitter-gateway", GatewayApplication.class, ServiceRole.GATEWAY, Ports::gateway),
			new ServiceUnit("research-service", ResearchApplication.class, ServiceRole.RESEARCH, Ports::research),
			new ServiceUnit("analysis-service", AnalysisApplication.class, ServiceRole.ANALYSIS, Ports::analysis));

	/**
	 * What a stack runs.
	 * @param withConsole whether people look at it
	 * @return the units, in the order of their start
	 */
	static List<ServiceUnit> all(boolean withConsole) {
		return withConsole ? Stream.concat(RING.stream(), Stream.of(CONSOLE)).toList() : RING;
	}

}
