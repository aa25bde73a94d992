package ai.aigg.insights.analysis.forecast;

/**
 * A factor that may be shown.
 *
 * @param text one clean sentence
 * @param source number of the source that it rests on, from 1
 */
public record CitedFactor(String text, int source) {
}
