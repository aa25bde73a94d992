package ai.aigg.insights.analysis.backtest;

/**
 * A row that was left out.
 *
 * @param line where it begins, 1 is the first line of the file
 * @param reason what is wrong with it
 */
public record BadRow(long line, String reason) {

	@Override
	public String toString() {
		return "line %d: %s".formatted(this.line, this.reason);
	}

}
