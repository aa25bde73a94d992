package ai.aigg.insights.markets.matching.fitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import ai.aigg.insights.markets.SharedData;
import ai.aigg.insights.markets.matching.ranking.Basis;
import ai.aigg.insights.markets.matching.ranking.MarketBook;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often the right market comes first on the labelled mentions before the models have
 * read anything; target/matching-quality.txt says it by kind. Nothing in the code may be
 * taken from their texts.
 */
class WordsAloneTests {

	/** What an OR query with ts_rank reaches on the same set. */
	private static final double PLAIN_OR = 0.29;

	@Test
	void findTheRightMarketTwiceAsOftenAsPlainTextSearch() throws IOException {
		TextReader reader = new TextReader();
		List<LabelledQuery> queries = SharedData.objects("data/polymarket/match-queries.jsonl")
			.stream()
			.map((query) -> LabelledQuery.of(query, null))
			.toList();
		LocalDate today = queries.getFirst().askedAt().atZone(ZoneOffset.UTC).toLocalDate();
		MarketBook book = new MarketBook(reader);
		for (String line : SharedData.lines("data/polymarket/market-universe.jsonl.gz")) {
			JsonNode market = JsonMapper.shared().readTree(line);
			if (market.path("tradeable").asBoolean()) {
				book.put(MatchingBench.listing(market), null, today);
			}
		}
		book.publish();
		Weights weights = Weights.load(Basis.WORDS);
		Ranker ranker = new Ranker(weights);
		Figures figures = new Figures();
		for (LabelledQuery query : queries) {
			Reading reading = reader.read(query.text(), query.context(), query.askedAt());
			figures.add(new Judged(query, ranker.rank(reading, null, today, book.index()), reading), weights);
		}
		Files.write(Path.of("target", "matching-quality.txt"), figures.table());
		assertThat(figures.recallAt1()).isGreaterThan(2 * PLAIN_OR);
	}

}
