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
import ai.aigg.insights.markets.matching.ranking.Basis;
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
	 * Measures, by meaning and words and by words alone.
	 * @param universe the markets, one JSON object a line, perhaps gzipped
	 * @param queries the mentions, one JSON object a line
	 * @param asOf when all mentions were written, or {@code null} when each says it
	 * @param crossed whether to measure with weights fitted without the part that is
	 * measured, too
	 * @param weightsFolder where weights fitted on all mentions are written, or
	 * {@code null} for none
	 * @return figures with the weights that ship, those of cross-validation when wanted,
	 * and those of our own mentions without a market; the same of words alone
	 * @throws IOException when a file cannot be read or written
	 */
	public Map<String, Object> run(Path universe, Path queries, @Nullable Instant asOf, boolean crossed,
			@Nullable Path weightsFolder) throws IOException {
		List<LabelledQuery> labelled = read(Files.newInputStream(queries), queries.toString(), asOf);
		if (labelled.isEmpty()) {
			throw new IOException("There is no mention in " + queries);
		}
		Instant at = labelled.getFirst().askedAt();
		InputStream own = Objects.requireNonNull(MatchingBench.class.getResourceAsStream("none-mentions.jsonl"));
		List<LabelledQuery> nones = read(own, "none-mentions.jsonl", at);
		MarketIndex index = index(universe, at.atZone(ZoneOffset.UTC).toLocalDate());
		Map<String, Object> figures = figures(labelled, nones, index, Basis.MEANING, crossed, weightsFolder);
		figures.put("markets", index.size());
		figures.put("words_alone", figures(labelled, nones, index, Basis.WORDS, crossed, weightsFolder));
		return figures;
	}

	private Map<String, Object> figures(List<LabelledQuery> labelled, List<LabelledQuery> nones, MarketIndex index,
			Basis basis, boolean crossed, @Nullable Path weightsFolder) throws IOException {
		Weights weights = Weights.load(basis);
		List<Judged> judged = judge(labelled, index, basis);
		List<Judged> others = judge(nones, index, basis);
		List<Judged> all = new ArrayList<>(judged);
		all.addAll(others);
		Figures shipped = new Figures();
		judged.forEach((each) -> shipped.add(each, weights));
		Figures own = new Figures();
		others.forEach((each) -> own.add(each, weights));
		this.progress.accept((basis == Basis.MEANING) ? "By meaning and words, with the weights that ship:"
				: "By words alone, with the weights that ship:");
		shipped.table().forEach(this.progress);
		shipped.misses().forEach((miss) -> this.progress.accept("missed " + miss));
		if (weightsFolder != null) {
			Files.writeString(weightsFolder.resolve(basis.file()),
					"# Fitted by: aigg bench matching --fit\n" + Fitter.fit(all, basis).toFile());
		}
		Map<String, Object> figures = new LinkedHashMap<>(shipped.toMap());
		figures.put("own_nones", own.toMap().get("none_recall_by_kind"));
		if (crossed) {
			figures.put("cross_validated", crossValidated(all, basis));
		}
		return figures;
	}

	private Map<String, Object> crossValidated(List<Judged> judged, Basis basis) {
		List<Double> recalls = new ArrayList<>();
		Figures figures = new CrossValidation(REPEATS, basis).run(judged, recalls);
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

	static Listing listing(JsonNode market) {
		JsonNode end = market.path("end_date");
		JsonNode event = market.path("event_id");
		return new Listing(market.path("market_id").asString(), market.path("question").asString(),
				event.isString() ? event.asString() : null, market.path("slug").asString(""), null,
				end.isString() ? Instant.parse(end.asString()) : null, market.path("volume_24h").asDouble(0), null);
	}

	private List<Judged> judge(List<LabelledQuery> queries, MarketIndex index, Basis basis) {
		Ranker ranker = new Ranker(Weights.load(basis));
		return queries.stream().map((query) -> {
			Reading reading = this.reader.read(query.text(), query.context(), query.askedAt());
			PackedVector vector = (basis == Basis.MEANING)
					? PackedVector.of(this.embedder.question(reading.expanded()), Embedder.MODELS) : null;
			LocalDate today = query.askedAt().atZone(ZoneOffset.UTC).toLocalDate();
			return new Judged(query, ranker.rank(reading, vector, today, index), reading);
		}).toList();
	}

	@Override
	public void close() {
		this.embedder.close();
	}

}
