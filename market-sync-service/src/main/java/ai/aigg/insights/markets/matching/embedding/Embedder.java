package ai.aigg.insights.markets.matching.embedding;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns texts into vectors: each model's vector of length 1, one after the other.
 */
public final class Embedder implements AutoCloseable {

	/** How many models there are. */
	public static final int MODELS = Model.values().length;

	/** How long each model's part of a vector is. */
	public static final int PART = Encoder.DIMENSIONS;

	/** Changes when the same text would get another vector. */
	public static final String VERSION = "bge-small-en-v1.5-q,e5-small-v2-q,1";

	private final Map<Model, Encoder> encoders = new EnumMap<>(Model.class);

	/** Loads the models, which takes about a second each. */
	public Embedder() {
		for (Model model : Model.values()) {
			this.encoders.put(model, new Encoder(model));
		}
	}

	/**
	 * The vector of a text that searches.
	 * @param text any text
	 * @return the models' vectors
	 */
	public float[] question(String text) {
		return encode(text, Model::question);
	}

	/**
	 * The vector of a text that is found.
	 * @param text any text
	 * @return the models' vectors
	 */
	public float[] title(String text) {
		return encode(text, Model::title);
	}

	private float[] encode(String text, Function<Model, String> prefix) {
		float[] all = new float[MODELS * PART];
		for (Map.Entry<Model, Encoder> each : this.encoders.entrySet()) {
			float[] part = each.getValue().encode(prefix.apply(each.getKey()) + text);
			System.arraycopy(part, 0, all, each.getKey().place() * PART, PART);
		}
		return all;
	}

	@Override
	public void close() {
		this.encoders.values().forEach(Encoder::close);
	}

}
