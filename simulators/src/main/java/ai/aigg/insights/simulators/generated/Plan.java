package ai.aigg.insights.simulators.generated;

/**
 * An event the catalogue lists at a moment, before its markets are worked out.
 *
 * @param slug address and identity
 * @param template its family
 * @param subject what it is about
 * @param rival the second team of a match
 * @param window its round
 * @param words what fills its texts
 * @param draw 0 for what is always listed, otherwise its place in the queue, up to 1
 */
record Plan(String slug, Template template, Subject subject, Subject rival, Window window, Vocabulary words,
		double draw) {
}
