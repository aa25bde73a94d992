package ai.aigg.insights.research.evidence;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a provider brings back from one look at a market.
 */
public sealed interface Evidence {

	/**
	 * What it cost.
	 * @return US dollars
	 */
	BigDecimal costUsd();

	/**
	 * There is evidence.
	 *
	 * @param text the evidence for people and models
	 * @param findings the same as numbers, in the provider's own shape
	 * @param sources where it comes from, best first
	 * @param model the model that wrote it, as the upstream names it, or {@code null}
	 * @param costUsd US dollars
	 */
	record Found(String text, JsonNode findings, List<EvidenceSource> sources, @Nullable String model,
			BigDecimal costUsd) implements Evidence {

		public Found {
			sources = List.copyOf(sources);
		}

		/**
		 * Evidence that no model wrote.
		 * @param text the evidence for people and models
		 * @param findings the same as numbers, in the provider's own shape
		 * @param sources where it comes from, best first
		 * @param costUsd US dollars
		 */
		public Found(String text, JsonNode findings, List<EvidenceSource> sources, BigDecimal costUsd) {
			this(text, findings, sources, null, costUsd);
		}

	}

	/**
	 * There is none this time.
	 *
	 * @param reason why
	 * @param costUsd US dollars
	 */
	record Missing(MissingReason reason, BigDecimal costUsd) implements Evidence {

		/**
		 * Nothing came, and nothing was charged.
		 * @param reason why
		 */
		public Missing(MissingReason reason) {
			this(reason, BigDecimal.ZERO);
		}

	}

}
