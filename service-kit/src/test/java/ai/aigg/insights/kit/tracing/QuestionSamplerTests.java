package ai.aigg.insights.kit.tracing;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Which traces are kept.
 */
class QuestionSamplerTests {

	private final Random random = new Random(7);

	@Test
	void aQuestionsTraceHasItsId() {
		UUID question = UUID.fromString("0199c1b2-3d4e-7f60-8123-456789abcdef");
		assertThat(Traces.of(question)).isEqualTo("00-0199c1b23d4e7f608123456789abcdef-8123456789abcdef-01");
	}

	@Test
	void whatBelongsToNoQuestionIsLeftAside() {
		assertThat(QuestionSampler.of(1)
			.shouldSample(Context.root(), "0199c1b23d4e7f608123456789abcdef", "sweep", SpanKind.CLIENT,
					Attributes.empty(), List.of())
			.getDecision()).isEqualTo(SamplingDecision.DROP);
	}

	@Test
	void allQuestionsAreKeptUnlessAShareIsAskedFor() {
		assertThat(kept(QuestionSampler.of(1))).isEqualTo(1_000);
		assertThat(kept(QuestionSampler.of(0))).isZero();
		assertThat(kept(QuestionSampler.of(0.1))).isBetween(70L, 130L);
	}

	@Test
	void everyServiceKeepsTheSameOnes() {
		Stream.generate(this::question)
			.limit(100)
			.forEach((trace) -> assertThat(decision(QuestionSampler.of(0.5), trace))
				.isEqualTo(decision(QuestionSampler.of(0.5), trace)));
	}

	@Test
	void aShareOutsideOfZeroToOneIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TracingSettings(1.1));
		assertThatIllegalArgumentException().isThrownBy(() -> new TracingSettings(Double.NaN));
	}

	private long kept(Sampler sampler) {
		return Stream.generate(this::question)
			.limit(1_000)
			.filter((trace) -> decision(sampler, trace) == SamplingDecision.RECORD_AND_SAMPLE)
			.count();
	}

	/** A trace's id as a UUIDv7 makes it. */
	private String question() {
		return "%016x%016x".formatted(0x0199_c1b2_3d4e_7000L | this.random.nextInt(4_096),
				0x8000_0000_0000_0000L | (this.random.nextLong() >>> 2));
	}

	private static SamplingDecision decision(Sampler sampler, String trace) {
		Context parent = Context.root()
			.with(Span.wrap(SpanContext.createFromRemoteParent(trace, "8123456789abcdef", TraceFlags.getSampled(),
					TraceState.getDefault())));
		return sampler.shouldSample(parent, trace, "x", SpanKind.CONSUMER, Attributes.empty(), List.of()).getDecision();
	}

}
