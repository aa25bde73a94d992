package ai.aigg.insights.markets.matching.upkeep;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the index is kept.
 *
 * @param models whether models read the titles; without, words alone decide
 * @param startAfter how long after the service's begin the models are loaded, so that the
 * first question is not slowed down
 * @param pause the longest time between two looks for what changed
 * @param look how often all titles without a vector are looked for, beside those that
 * changed
 * @param reload how often everything is read again
 * @param smallest fewer markets than this tell too little about what is usual; words
 * alone decide among them
 */
@ConfigurationProperties("aigg.markets.matching.index")
record UpkeepSettings(@DefaultValue("true") boolean models, @DefaultValue("20s") Duration startAfter,
		@DefaultValue("1s") Duration pause, @DefaultValue("30s") Duration look, @DefaultValue("1h") Duration reload,
		@DefaultValue("300") int smallest) {
}
