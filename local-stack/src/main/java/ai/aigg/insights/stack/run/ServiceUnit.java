package ai.aigg.insights.stack.run;

import java.util.List;
import java.util.function.ToIntFunction;

import ai.aigg.insights.analysis.AnalysisApplication;
import ai.aigg.insights.gateway.GatewayApplication;
import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.research.ResearchApplication;
import ai.aigg.insights.schema.provision.ServiceRole;
import ai.aigg.insights.stack.settings.Ports;

/**
 * One of the four services.
 *
 * @param name its module's name
 * @param application its configuration class
 * @param role the database role that it signs in with
 * @param port where it listens
 */
record ServiceUnit(String name, Class<?> application, ServiceRole role, ToIntFunction<Ports> port) {

	/** All services; the one with the most to do after its start comes first. */
	static final List<ServiceUnit> ALL = List.of(
			new ServiceUnit("market-sync-service", MarketSyncApplication.class, ServiceRole.MARKET_SYNC,
					Ports::marketSync),
			new ServiceUnit("twitter-gateway", GatewayApplication.class, ServiceRole.GATEWAY, Ports::gateway),
			new ServiceUnit("research-service", ResearchApplication.class, ServiceRole.RESEARCH, Ports::research),
			new ServiceUnit("analysis-service", AnalysisApplication.class, ServiceRole.ANALYSIS, Ports::analysis));

}
