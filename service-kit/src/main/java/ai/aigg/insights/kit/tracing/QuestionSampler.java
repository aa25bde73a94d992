package ai.aigg.insights.kit.tracing;

import java.util.List;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;

/**
 * Records a share of the questions. The share is taken by the trace's id, so that all
 * services record the same ones, each by itself.
 */
final class QuestionSampler implements Sampler {

	private static final double ALL = 0x1_0000_0000L;

	private static final int LAST_BITS = 24;

	private static final int HEXADECIMAL = 16;

	private final double share;

	private QuestionSampler(double share) {
		this.share = share;
	}

	/**
	 * Makes a sampler that leaves aside what belongs to no question: the sweeps would
	 * drown the rest.
	 * @param share of the questions, 0 to 1
	 */
	static Sampler of(double share) {
		return Sampler.parentBasedBuilder(Sampler.alwaysOff())
			.setRemoteParentSampled(new QuestionSampler(share))
			.build();
	}

	@Override
	public SamplingResult shouldSample(Context parentContext, String traceId, String name, SpanKind spanKind,
			Attributes attributes, List<LinkData> parentLinks) {
		return (Long.parseLong(traceId.substring(LAST_BITS), HEXADECIMAL) < this.share * ALL)
				? SamplingResult.recordAndSample() : SamplingResult.drop();
	}

	@Override
	public String getDescription() {
		return "QuestionSampler{%s}".formatted(this.share);
	}

}
