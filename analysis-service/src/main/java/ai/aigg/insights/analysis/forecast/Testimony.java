package ai.aigg.insights.analysis.forecast;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a model said, so that an estimate can be computed of it as often as one likes.
 *
 * @param witness who was asked, or {@code null} where no model is configured
 * @param samples its answers, by number; none when it is out
 * @param out why there are none, or {@code null}
 */
public record Testimony(@Nullable Witness witness, List<Sample> samples, @Nullable ModelOut out) {

	/** No model is configured. */
	public static final Testimony NONE = new Testimony(null, List.of(), null);

	public Testimony {
		samples = samples.stream().sorted(Comparator.comparingInt(Sample::number)).toList();
	}

	/**
	 * Tokens sent and answered.
	 * @return of all samples
	 */
	public int tokens() {
		return this.samples.stream().mapToInt((sample) -> sample.inputTokens() + sample.outputTokens()).sum();
	}

	/**
	 * What it cost, as far as it is known.
	 * @return US dollars
	 */
	public BigDecimal costUsd() {
		return this.samples.stream()
			.map(Sample::costUsd)
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
