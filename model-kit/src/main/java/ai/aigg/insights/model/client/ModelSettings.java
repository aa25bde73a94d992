package ai.aigg.insights.model.client;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import ai.aigg.insights.kit.http.UpstreamSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which model to ask, and how.
 *
 * @param provider whose protocol the endpoint speaks
 * @param baseUrl where its paths begin, such as {@code https://api.openai.com/v1}
 * @param key the key, from the environment
 * @param model the model's name
 * @param temperature how far answers may stray, {@code null} where a model takes none
 * @param maxTokens most tokens of an answer
 * @param maxTokensField what an OpenAI-compatible endpoint calls that; newer ones say
 * {@code max_completion_tokens}
 * @param form the form of answer that the endpoint can enforce
 * @param connectTimeout longest wait for a connection
 * @param timeout longest wait for a whole answer
 * @param retries how often a call is repeated after a failure that may pass
 * @param maxConcurrent most calls at once
 * @param maxResponse largest body that is read
 * @param prices prices by model; what is not there costs what {@value #UNPRICED} costs,
 * and nothing that is known where that is missing, too
 */
public record ModelSettings(@DefaultValue("NONE") Provider provider, @Nullable URI baseUrl,
		@DefaultValue("") String key, @DefaultValue("") String model, @Nullable Double temperature,
		@DefaultValue("1024") int maxTokens, @DefaultValue("max_tokens") String maxTokensField,
		@DefaultValue("TEXT") AnswerForm form, @DefaultValue("3s") Duration connectTimeout,
		@DefaultValue("60s") Duration timeout, @DefaultValue("1") int retries, @DefaultValue("4") int maxConcurrent,
		@DefaultValue("1MB") DataSize maxResponse, @DefaultValue Map<String, Price> prices) {

	/** The name under which prices have one for models that have none. */
	public static final String UNPRICED = "default";

	private static final int MOST_TOKENS = 100_000;

	/** Bodies are cut by the kit a little above what we read, so that we can say why. */
	private static final DataSize ROOM = DataSize.ofKilobytes(64);

	public ModelSettings {
		prices = Map.copyOf(prices);
		if (provider != Provider.NONE && (baseUrl == null || model.isBlank())) {
			throw new IllegalArgumentException("A model has a base URL and a name");
		}
		if (maxTokens < 1 || maxTokens > MOST_TOKENS || retries < 0 || retries > 3) {
			throw new IllegalArgumentException("A model has 1 to " + MOST_TOKENS + " tokens and 0 to 3 retries");
		}
	}

	/** Whether there is a model to ask. */
	public boolean isConfigured() {
		return this.provider != Provider.NONE;
	}

	/**
	 * Whether the configured model has a price of its own.
	 * @return {@code false} counts its calls at the default price
	 */
	public boolean isPriced() {
		return this.prices.containsKey(this.model);
	}

	/**
	 * The cost of a call.
	 * @param answered the model that answered
	 * @param inputTokens tokens sent
	 * @param outputTokens tokens answered
	 * @return US dollars, {@code null} where neither it nor the configured model has a
	 * price and there is no default
	 */
	public @Nullable BigDecimal cost(String answered, long inputTokens, long outputTokens) {
		Price price = Stream.of(answered, this.model, UNPRICED)
			.map(this.prices::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return (price != null) ? price.of(inputTokens, outputTokens) : null;
	}

	/**
	 * The most that a call can cost, every character being taken for a token.
	 * @param characters how many are sent
	 * @return US dollars, {@code null} where the model has no price
	 */
	public @Nullable BigDecimal mostCost(int characters) {
		return cost(this.model, characters, this.maxTokens);
	}

	UpstreamSettings upstream() {
		if (this.baseUrl == null) {
			throw new IllegalStateException("No model is configured");
		}
		return new UpstreamSettings(this.baseUrl, this.connectTimeout, this.timeout, 0, this.maxConcurrent,
				DataSize.ofBytes(this.maxResponse.toBytes() + ROOM.toBytes()));
	}

	@Override
	public String toString() {
		return "ModelSettings[%s, %s]".formatted(this.provider, this.model);
	}

	/** Whose protocol an endpoint speaks. */
	public enum Provider {

		/** There is no model. */
		NONE,
		/** OpenAI's chat completions, which many servers speak. */
		OPENAI,
		/** Anthropic's messages. */
		ANTHROPIC

	}

}
