package ai.aigg.insights.console.answer;

/**
 * A market that may be chosen as the right one.
 *
 * @param marketId Polymarket's id
 * @param question its title; hostile
 * @param category its subject, or empty; hostile
 */
record MarketChoice(String marketId, String question, String category) {
}
