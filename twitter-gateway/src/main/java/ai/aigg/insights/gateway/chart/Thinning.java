package ai.aigg.insights.gateway.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes points out of a path and leaves its ends and its extremes.
 */
final class Thinning {

	private static final Comparator<PricePoint> BY_PRICE = Comparator.comparing(PricePoint::price);

	private Thinning() {
	}

	/**
	 * Thins a path out.
	 * @param path the oldest first
	 * @param most how many may be left, at least 4
	 * @return the first and the last point, and of each part between them the lowest and
	 * the highest
	 */
	static List<PricePoint> of(List<PricePoint> path, int most) {
		if (path.size() <= most) {
			return path;
		}
		List<PricePoint> thin = new ArrayList<>(most);
		thin.add(path.getFirst());
		int parts = (most - 2) / 2;
		int inner = path.size() - 2;
		for (int part = 0; part < parts; part++) {
			List<PricePoint> some = path.subList(1 + part * inner / parts, 1 + (part + 1) * inner / parts);
			PricePoint low = some.stream().min(BY_PRICE).orElseThrow();
			PricePoint high = some.stream().max(BY_PRICE).orElseThrow();
			boolean lowFirst = low.at().isBefore(high.at());
			thin.add(lowFirst ? low : high);
			if (!low.price().equals(high.price())) {
				thin.add(lowFirst ? high : low);
			}
		}
		thin.add(path.getLast());
		return List.copyOf(thin);
	}

}
