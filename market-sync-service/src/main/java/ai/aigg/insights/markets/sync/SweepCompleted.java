package ai.aigg.insights.markets.sync;

/**
 * Inside this service: a complete sweep has just ended.
 */
public record SweepCompleted() {
}
