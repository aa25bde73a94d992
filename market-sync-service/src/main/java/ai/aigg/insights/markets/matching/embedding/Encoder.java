package ai.aigg.insights.markets.matching.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a model on one text at a time: the quantised models give another vector for the
 * same text in a batch.
 */
final class Encoder implements AutoCloseable {

	static final int DIMENSIONS = 384;

	/** The models take 512; a title or a post says what it is about earlier. */
	private static final int MAX_PIECES = 96;

	private final Model model;

	private final WordPieces pieces;

	private final OrtSession session;

	Encoder(Model model) {
		this.model = model;
		try (InputStream weights = resource(model.file() + ".onnx");
				InputStream tokenizer = resource(model.file() + "-tokenizer.json");
				OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			this.pieces = new WordPieces(JsonMapper.shared().readTree(tokenizer));
			options.setIntraOpNumThreads(1);
			options.setInterOpNumThreads(1);
			options.addConfigEntry("session.intra_op.allow_spinning", "0");
			this.session = OrtEnvironment.getEnvironment().createSession(weights.readAllBytes(), options);
		}
		catch (IOException | OrtException ex) {
			throw new IllegalStateException("Cannot load the model " + model.file(), ex);
		}
	}

	private static InputStream resource(String name) {
		return Objects.requireNonNull(Encoder.class.getResourceAsStream("/" + name), name);
	}

	/**
	 * Makes a vector of length 1.
	 * @param text any text, with the prefix that the model wants
	 * @return its vector
	 */
	float[] encode(String text) {
		long[] ids = this.pieces.split(text, MAX_PIECES);
		long[] mask = new long[ids.length];
		Arrays.fill(mask, 1);
		long[] shape = { 1, ids.length };
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (OnnxTensor pieceIds = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
				OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
				OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape)) {
			Map<String, OnnxTensor> inputs = new HashMap<>();
			inputs.put("input_ids", pieceIds);
			inputs.put("attention_mask", attention);
			inputs.put("token_type_ids", types);
			inputs.keySet().retainAll(this.session.getInputNames());
			try (OrtSession.Result result = this.session.run(inputs)) {
				float[][][] output = (float[][][]) result.get(0).getValue();
				return pooled(output[0]);
			}
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The model " + this.model.file() + " failed", ex);
		}
	}

	private float[] pooled(float[][] pieces) {
		float[] sum = pieces[0].clone();
		for (int piece = 1; this.model.mean() && piece < pieces.length; piece++) {
			for (int at = 0; at < sum.length; at++) {
				sum[at] += pieces[piece][at];
			}
		}
		double square = 0;
		for (float each : sum) {
			square += (double) each * each;
		}
		float factor = (float) (1 / Math.sqrt(Math.max(square, 1e-12)));
		for (int at = 0; at < sum.length; at++) {
			sum[at] *= factor;
		}
		return sum;
	}

	@Override
	public void close() {
		try {
			this.session.close();
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The model " + this.model.file() + " does not close", ex);
		}
	}

}
