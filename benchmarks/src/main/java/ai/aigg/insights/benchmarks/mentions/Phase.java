package ai.aigg.insights.benchmarks.mentions;

import java.util.List;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.search.Micros;

/**
 * What became of the mentions of one phase.
 *
 * @param fates of each
 */
public record Phase(List<Fate> fates) {

	public Phase {
		fates = List.copyOf(fates);
	}

	/**
	 * How many replies came a second, without the first and the last tenth: neither the
	 * beginning nor the few whose outcome had to be looked up count.
	 */
	double repliesPerSecond() {
		List<Long> times = this.fates.stream().filter(Fate::answered).map(Fate::repliedAt).sorted().toList();
		int from = times.size() / 10;
		int to = times.size() - from - 1;
		if (to <= from) {
			return 0;
		}
		return Report.rounded((to - from) * 1000.0 / Math.max(1, times.get(to) - times.get(from)));
	}

	List<String> ids() {
		return this.fates.stream().map(Fate::id).toList();
	}

	/**
	 * How long replies took, from the moment at which X had the mention.
	 * @return of those that have one
	 */
	public Micros times() {
		return new Micros(this.fates.stream()
			.filter(Fate::answered)
			.mapToLong((fate) -> (fate.repliedAt() - fate.postedAt()) * 1000)
			.toArray());
	}

	/**
	 * What became of a mention, as X knows it.
	 *
	 * @param id of the mention
	 * @param replies how many visible replies it has
	 * @param postedAt milliseconds of the epoch
	 * @param repliedAt the same, of the first reply; 0 without any
	 */
	public record Fate(String id, int replies, long postedAt, long repliedAt) {

		boolean answered() {
			return this.replies > 0;
		}

	}

}
