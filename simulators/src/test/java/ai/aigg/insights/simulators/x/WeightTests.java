package ai.aigg.insights.simulators.x;

import java.util.List;
import java.util.SplittableRandom;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeightTests {

	private static final List<String> PIECES = List.of("a", "Z", "7", " ", ".", ",", "é", "e\u0301", "ß", "я", "ع", "ᄀ",
			"한", "日", "—", "“", "…", "•", "→", "↔", "≈", "©", "®", "‼", "1\uFE0F\u20E3", "👨‍👩‍👧", "🇩🇪", "🚀",
			"x.com", "https://polymarket.com/event/y?z=1", "polymarket.com", "u.s.", "3.5", "a@b.de", "@aigg", "$BTC",
			"#a", "\n");

	@ParameterizedTest
	@ValueSource(strings = { "Market: 63% as of now, our 61.5%. HOLD.", "≈ 63% → 71%", "polymarket.com", "foo.ai/x",
			"see https://polymarket.com/event/some-market-12 (now).", "日本語", "…", "© 2026", "e\u0301e\u0301", "" })
	void textsWeighWhatTheLibrarySays(String text) {
		assertThat(Weight.of(text)).isEqualTo(TwitterTextParser.parseTweet(text).weightedLength);
	}

	@Test
	void heapsOfPiecesWeighWhatTheLibrarySays() {
		SplittableRandom random = new SplittableRandom(7);
		for (int i = 0; i < 400; i++) {
			StringBuilder text = new StringBuilder();
			for (int j = random.nextInt(12); j >= 0; j--) {
				text.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			assertThat(Weight.of(text.toString())).as(text.toString())
				.isEqualTo(TwitterTextParser.parseTweet(text.toString()).weightedLength);
			assertThat(Weight.urls(text.toString())).as(text.toString())
				.isEqualTo(new Extractor().extractURLsWithIndices(text.toString()));
		}
	}

}
