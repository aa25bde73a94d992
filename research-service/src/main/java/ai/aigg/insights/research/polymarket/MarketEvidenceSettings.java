package ai.aigg.insights.research.polymarket;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the evidence from Polymarket.
 *
 * @param site where people look at markets, for the address of the source
 */
@ConfigurationProperties("aigg.research.market-evidence")
record MarketEvidenceSettings(@DefaultValue("https://polymarket.com") URI site) {
}
