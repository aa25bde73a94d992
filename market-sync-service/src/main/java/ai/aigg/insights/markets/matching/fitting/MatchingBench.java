package ai.aigg.insights.markets.matching.fitting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.Listing;
import ai.aigg.insights.markets.matching.ranking.MarketBook;
import ai.aigg.insights.markets.matching.ranking.MarketIndex;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the matching on labelled mentions and fits its weights.
 */
public final class MatchingBench implements AutoCloseable {

	private static final int REPEATS = 5;

	private static final int STEP = 500;

	private final Embedder embedder = new Embedder();

	private final TextReader reader = new TextReader();

	private final Consumer<String> progress;

	/**
	 * Loads the models.
	 * @param progress takes sentences about how far it is
	 */
	public MatchingBench(Consumer<String> progress) {
		this.progress = progress;
	}

	/**
	 * Measures.
	 * @param universe the markets, one JSON object a line, perhaps gzipped
	 * @param queries the mentions, one JSON object a line
	 * @param asOf when all mentions were written, or {@code null} when each says it
	 * @param crossed whether to measure with weights fitted without the part that is
	 * measured, too
	 * @param weightsFile where weights fitted on all mentions are written, or
	 * {@code null} for none
	 * @return figures with the weights that ship, those of cross-validation when wanted,
	 * and those of our own mentions without a market
	 * @throws IOException when a file cannot be read or written
	 */
	public Map<String, Object> run(Path universe, Path queries, @Nullable Instant asOf, boolean crossed,
			@Nullable Path weightsFile) throws IOException {
		List<LabelledQuery> labelled = read(Files.newInputStream(queries), queries.toString(), asOf);
		if (labelled.isEmpty()) {
			throw new IOException("There is no mention in " + queries);
		}
		Instant at = labelled.getFirst().askedAt();
		MarketIndex index = index(universe, at.atZone(ZoneOffset.UTC).toLocalDate());
		InputStream own = Objects.requireNonNull(MatchingBench.class.getResourceAsStream("none-mentions.jsonl"));
		List<Judged> judged = judge(labelled, index);
		List<Judged> nones = judge(read(own, "none-mentions.jsonl", at), index);
		List<Judged> all = new ArrayList<>(judged);
		all.addAll(nones);

		Figures shipped = new Figures();
		Weights weights = Weights.load();
		judged.forEach((each) -> shipped.add(each, weights));
		Figures ownShipped = new Figures();
		nones.forEach((each) -> ownShipped.add(each, weights));
		this.progress.accept("With the weights that ship:");
		shipped.table().forEach(this.progress);
		shipped.misses().forEach((miss) -> this.progress.accept("missed " + miss));
		if (weightsFile != null) {
			Files.writeString(weightsFile, "# Fitted by: aigg bench matching --fit\n" + Fitter.fit(all).toFile());
		}
		Map<String, Object> figures = new LinkedHashMap<>(shipped.toMap());
		figures.put("markets", index.size());
		figures.put("own_nones", ownShipped.toMap().get("none_recall_by_kind"));
		if (crossed) {
			figures.put("cross_validated", crossValidated(all));
		}
		return figures;
	}

	private Map<String, Object> crossValidated(List<Judged> judged) {
		List<Double> recalls = new ArrayList<>();
		Figures figures = new CrossValidation(REPEATS).run(judged, recalls);
		this.progress.accept("Cross-validated, %d times:".formatted(REPEATS));
		figures.table().forEach(this.progress);
		Map<String, Object> map = figures.toMap();
		// The same mentions several times over: the spread is that of the repeats.
		map.remove("recall_at_1_low");
		map.remove("recall_at_1_high");
		map.put("recall_at_1_by_repeat", recalls.stream().map(Figures::rounded).toList());
		return map;
	}

	private List<LabelledQuery> read(InputStream stream, String name, @Nullable Instant asOf) throws IOException {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			List<LabelledQuery> queries = lines.lines()
				.filter((line) -> !line.isBlank())
				.map((line) -> LabelledQuery.of(JsonMapper.shared().readTree(line), asOf))
				.toList();
			this.progress.accept("%d mentions in %s".formatted(queries.size(), name));
			return queries;
		}
	}

	private MarketIndex index(Path universe, LocalDate today) throws IOException {
		MarketBook book = new MarketBook(this.reader);
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(universe), StandardCharsets.UTF_8))) {
			int count = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				JsonNode market = JsonMapper.shared().readTree(line);
				if (market.path("tradeable").asBoolean(true)) {
					Listing listing = listing(market);
					book.put(listing, PackedVector.of(this.embedder.title(listing.title()), Embedder.MODELS), today);
					if (++count % STEP == 0) {
						this.progress.accept("%d titles read".formatted(count));
					}
				}
			}
		}
		book.publish();
		return book.index();
	}

	private static InputStream open(Path file) throws IOException {
		InputStream stream = Files.newInputStream(file);
		return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
	}

	private static Listing listing(JsonNode market) {
		JsonNode end = market.path("end_date");
		JsonNode event = market.path("event_id");
		return new Listing(market.path("market_id").asString(), market.path("question").asString(),
				event.isString() ? event.asString() : null, market.path("slug").asString(""), null,
				end.isString() ? Instant.parse(end.asString()) : null, market.path("volume_24h").asDouble(0), null);
	}

	private List<Judged> judge(List<LabelledQuery> queries, MarketIndex index) {
		Ranker ranker = new Ranker(Weights.load());
		return queries.stream().map((query) -> {
			Reading reading = this.reader.read(query.text(), query.context(), query.askedAt());
			PackedVector vector = PackedVector.of(this.embedder.question(reading.expanded()), Embedder.MODELS);
			LocalDate today = query.askedAt().atZone(ZoneOffset.UTC).toLocalDate();
			return new Judged(query, ranker.rank(reading, vector, today, index), reading);
		}).toList();
	}

	@Override
	public void close() {
		this.embedder.close();
	}

}
