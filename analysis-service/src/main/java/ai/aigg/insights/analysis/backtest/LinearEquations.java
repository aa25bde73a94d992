package ai.aigg.insights.analysis.backtest;

/**
 * Solves a handful of linear equations.
 */
final class LinearEquations {

	private LinearEquations() {
	}

	/**
	 * Solves {@code matrix * x = right} by elimination.
	 * @param matrix symmetric and positive definite, which makes every pivot positive;
	 * overwritten
	 * @param right the right side; overwritten
	 * @return x
	 */
	static double[] solve(double[][] matrix, double[] right) {
		int size = right.length;
		for (int pivot = 0; pivot < size; pivot++) {
			for (int row = pivot + 1; row < size; row++) {
				double factor = matrix[row][pivot] / matrix[pivot][pivot];
				for (int column = pivot; column < size; column++) {
					matrix[row][column] -= factor * matrix[pivot][column];
				}
				right[row] -= factor * right[pivot];
			}
		}
		double[] x = new double[size];
		for (int row = size - 1; row >= 0; row--) {
			double sum = right[row];
			for (int column = row + 1; column < size; column++) {
				sum -= matrix[row][column] * x[column];
			}
			x[row] = sum / matrix[row][row];
		}
		return x;
	}

}
