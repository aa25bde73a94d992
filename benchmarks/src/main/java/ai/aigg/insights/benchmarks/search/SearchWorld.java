package ai.aigg.insights.benchmarks.search;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import org.postgresql.PGConnection;
import org.postgresql.util.PGbytea;

/**
 * Fills a database with open and closed markets and the vectors of the open ones, as
 * after a long time of service.
 */
public final class SearchWorld {

	/** With these a service leaves the world as it is, and searches it. */
	public static final Map<String, String> SETTINGS = Map.of("aigg.pace.enabled", "false",
			"aigg.markets.sync.interval", "4h", "aigg.markets.sync.retry", "4h", "aigg.markets.sync.max-lookups", "0",
			"aigg.markets.backfill.enabled", "false", "aigg.markets.discovery.enabled", "false",
			"aigg.markets.live.enabled", "false", "aigg.markets.resolution.enabled", "false",
			"aigg.markets.matching.index.start-after", "10s");

	private static final int BATCH = 5_000;

	/** Length of what is added to a vector of length 1 when its title is varied. */
	private static final double VARIATION = 0.25;

	private final DataSource owner;

	private final Texts texts;

	private final Report report;

	/**
	 * Prepares it.
	 * @param owner the database, with its schema
	 * @param texts titles
	 * @param report is told how far it is
	 */
	public SearchWorld(DataSource owner, Texts texts, Report report) {
		this.owner = owner;
		this.texts = texts;
		this.report = report;
	}

	/**
	 * Fills the database.
	 * @param open how many markets are open
	 * @param total how many there are with the closed ones
	 * @throws SQLException when the database fails
	 * @throws IOException when the rows cannot be copied
	 */
	public void fill(int open, int total) throws SQLException, IOException {
		try (Connection connection = this.owner.getConnection(); Statement sql = connection.createStatement()) {
			sql.execute("SET maintenance_work_mem = '512MB'");
			sql.execute("CREATE UNLOGGED TABLE bench_texts (n integer PRIMARY KEY, question text, vector bytea)");
			List<float[]> vectors = embed();
			SplittableRandom random = new SplittableRandom(5);
			for (int from = 0; from < open; from += BATCH) {
				copy(connection, from, Math.min(from + BATCH, open), vectors, random);
			}
			this.report.say("Inserting %,d markets …".formatted(total));
			sql.execute(
					"""
							INSERT INTO polymarket_markets (id, market_id, question, category, outcomes, current_probability,
								volume_24h, liquidity, end_date, active, market_slug)
							SELECT md5(g::text)::uuid, 'b' || g, question, CASE g %% 5 WHEN 0 THEN 'Sports' WHEN 1 THEN 'Crypto' END,
								'[{"name":"Yes","price":0.31},{"name":"No","price":0.69}]', 0.31, (g::bigint * 7919) %% 100000, 1000,
								CASE WHEN g <= %1$d THEN now() + (g %% 300) * interval '1 day' ELSE now() - interval '1 day' END,
								g <= %1$d, 'slug-of-market-' || g
							FROM generate_series(1, %2$d) AS g JOIN bench_texts ON n = (g - 1) %% %1$d
							"""
						.formatted(open, total));
			sql.execute("""
					INSERT INTO market_details (id, event_id, event_slug, closed, resolution, search_vector)
					SELECT md5(g::text)::uuid, 'e' || g / 4, 'slug-of-event-' || g / 4, g > %1$d,
						CASE WHEN g > %1$d THEN 'RESOLVED' ELSE 'OPEN' END,
						CASE WHEN g <= %1$d THEN market_search_vector(question, NULL, NULL) END
					FROM generate_series(1, %2$d) AS g JOIN bench_texts ON n = (g - 1) %% %1$d
					""".formatted(open, total));
			sql.execute("""
					INSERT INTO market_vectors (id, version, text_hash, vector)
					SELECT md5((n + 1)::text)::uuid, '%s', hashtextextended(question, 0), vector FROM bench_texts
					""".formatted(Embedder.VERSION));
			sql.execute("DROP TABLE bench_texts");
			this.report.say("Making the seed's index …");
			sql.execute("CREATE INDEX seed_fts ON polymarket_markets USING gin (to_tsvector('english', question))");
			sql.execute("ANALYZE polymarket_markets, market_details, market_vectors");
			sql.execute("CHECKPOINT");
		}
	}

	/**
	 * Where a market is to be seen.
	 * @param number of an open market, from 0
	 * @return its address on Polymarket
	 */
	public static String link(int number) {
		return "https://polymarket.com/market/slug-of-market-" + (number + 1);
	}

	private List<float[]> embed() {
		this.report.say("Reading %,d titles with the models …".formatted(this.texts.titles().size()));
		try (Embedder models = new Embedder()) {
			return this.texts.titles().parallelStream().map(models::title).toList();
		}
	}

	private void copy(Connection connection, int from, int to, List<float[]> vectors, SplittableRandom random)
			throws SQLException, IOException {
		StringBuilder rows = new StringBuilder();
		IntStream.range(from, to).forEach((number) -> {
			float[] vector = vectors.get(number % vectors.size());
			byte[] packed = PackedVector
				.of((number < vectors.size()) ? vector : varied(vector, random), Embedder.MODELS)
				.toBytes();
			rows.append(number)
				.append('\t')
				.append(this.texts.title(number).replace("\\", "\\\\").replaceAll("\\s", " "))
				.append("\t\\")
				.append(PGbytea.toPGString(packed))
				.append('\n');
		});
		connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("COPY bench_texts FROM STDIN", new StringReader(rows.toString()));
	}

	private static float[] varied(float[] vector, SplittableRandom random) {
		float[] varied = vector.clone();
		for (int part = 0; part < Embedder.MODELS; part++) {
			double square = 0;
			for (int at = part * Embedder.PART; at < (part + 1) * Embedder.PART; at++) {
				varied[at] += (float) (random.nextGaussian() * VARIATION / Math.sqrt(Embedder.PART));
				square += varied[at] * varied[at];
			}
			for (int at = part * Embedder.PART; at < (part + 1) * Embedder.PART; at++) {
				varied[at] /= (float) Math.sqrt(square);
			}
		}
		return varied;
	}

}
