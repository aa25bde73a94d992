package ai.aigg.insights.gateway.reply;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is counted by ourselves is what X's own library counts.
 */
class PostLimitsTests {

	@Property(tries = 1_500)
	void countsAsTheLibraryDoes(@ForAll("texts") String text) {
		TwitterTextParseResults library = TwitterTextParser.parseTweet(text);
		assertThat(PostLimits.weight(text)).isEqualTo(library.weightedLength);
		assertThat(PostLimits.isValid(text)).isEqualTo(library.isValid);
		Extractor extractor = new Extractor();
		assertThat(PostLimits.isPlain(text)).isEqualTo(extractor.extractEntitiesWithIndices(text).isEmpty());
		assertThat(PostLimits.links(text)).hasSameSizeAs(extractor.extractURLsWithIndices(text));
		assertThat(PostLimits.plainWeight(text))
			.isEqualTo(TwitterTextParser.parseTweetWithoutUrlExtraction(text).weightedLength);
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> pieces = Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(6),
				Arbitraries.strings().ascii().ofMaxLength(12),
				Arbitraries.strings().withCharRange('\u00a0', '\u10ff').ofMaxLength(8),
				Arbitraries.strings().withCharRange('\u1100', '\u33ff').ofMaxLength(4),
				Arbitraries.strings().withCharRange('\u3400', '\ud7ff').ofMaxLength(8),
				Arbitraries.strings().withCharRange('\uf900', '\uffef').ofMaxLength(4),
				Arbitraries.of("example.com", "https://polymarket.com/a", "Market 3.7% YES.", "U.S. senate", "e\u0301",
						"\u5e02\u573a.\u4e2d\u56fd", "1\ufe0f\u20e3", "\ud83d\ude80", "\ud83d\udc68\u200d\ud83d\udc69",
						"\u2026", "\u2013", "#tag", "@you", "$BTC", "9.to", "a.co", "t.co/x", "\u00a9", "\u3030", " ",
						"\n"));
		return pieces.list().ofMaxSize(9).map((parts) -> String.join("", parts));
	}

}
