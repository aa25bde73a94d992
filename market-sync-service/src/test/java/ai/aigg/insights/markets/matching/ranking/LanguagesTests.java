package ai.aigg.insights.markets.matching.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Own mentions in ten languages, where names and numbers carry them.
 */
class LanguagesTests {

	private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	private static final TextReader READER = new TextReader();

	private static final List<String> TITLES = List.of("Will Bitcoin reach $150,000 by December 31, 2026?",
			"Will Bitcoin dip to $70,000 by December 31, 2026?", "Will Ethereum reach $5,000 by December 31, 2026?",
			"Russia x Ukraine ceasefire by December 31, 2026?", "Israel x Hezbollah ceasefire by December 31, 2026?",
			"Will China invade Taiwan by end of 2026?", "Will the Fed decrease interest rates by 25 bps in December?",
			"Will the Bank of Japan increase interest rates in December?",
			"Will Real Madrid win the 2026-27 Champions League?", "Will Arsenal win the 2026-27 Champions League?",
			"Will Spain win the 2030 FIFA World Cup?", "Macron out as President of France by December 31, 2026?",
			"Netanyahu out by December 31, 2026?", "US government shutdown by December 31, 2026?",
			"Will gold reach $5,000 by December 31, 2026?", "Will Tesla release Optimus by December 31, 2026?");

	private static final Embedder MODELS = new Embedder();

	private static final MarketIndex INDEX = index();

	private static MarketIndex index() {
		MarketBook book = new MarketBook(READER);
		for (String title : TITLES) {
			Listing listing = new Listing(title, title, null, null, null, Instant.parse("2027-01-01T05:00:00Z"), 1_000,
					null);
			book.put(listing, PackedVector.of(MODELS.title(title), Embedder.MODELS), TODAY);
		}
		book.publish();
		return book.index();
	}

	@AfterAll
	static void close() {
		MODELS.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿llega bitcoin a 150 mil antes de fin de año?            | 0
			¿habrá alto el fuego entre Rusia y Ucrania este año?     | 3
			¿gana el Real Madrid la champions?                       | 8
			o bitcoin cai para 70k até o fim do ano?                 | 1
			o Macron renuncia este ano?                              | 11
			a China vai invadir Taiwan?                              | 5
			Macron va-t-il démissionner avant la fin de l'année ?    | 11
			un cessez-le-feu entre la Russie et l'Ukraine ?          | 3
			l'or à 5000 dollars d'ici décembre ?                     | 14
			schafft Ethereum die 5000 bis Jahresende?                | 2
			senkt die Fed im Dezember die Zinsen?                    | 6
			gewinnt Arsenal die Champions League?                    | 9
			比特币年底前会跌到7万吗                                    | 1
			中国会攻打台湾吗                                          | 5
			俄乌今年会停火吗                                          | 3
			日銀は12月に利上げする？                                   | 7
			年内にウクライナとロシアは停戦する？                          | 3
			ビットコインは年内に15万ドルに到達する？                      | 0
			bitcoin yıl sonuna kadar 150 bin dolar olur mu, ulaşır mı | 0
			Fed aralık ayında faiz indirir mi                        | 6
			Çin Tayvan'ı işgal eder mi                               | 5
			будет ли перемирие России и Украины до конца года        | 3
			эфир достигнет 5000 в этом году?                         | 2
			победит ли Арсенал в лиге чемпионов                      | 9
			هل يستقيل نتنياهو هذا العام                               | 12
			هل يصل الذهب إلى 5000 دولار                               | 14
			وقف إطلاق النار بين روسيا وأوكرانيا هذا العام              | 3
			क्या चीन ताइवान पर आक्रमण करेगा                            | 5
			क्या इस साल रूस और यूक्रेन में युद्धविराम होगा               | 3
			बिटकॉइन साल के अंत तक 1.5 लाख डॉलर पहुंचेगा                | 0
			""")
	void findsTheMarket(String text, int expected) {
		Reading reading = READER.read(text, null, AT);
		PackedVector vector = PackedVector.of(MODELS.question(reading.expanded()), Embedder.MODELS);
		List<Ranked> ranked = new Ranker(Weights.load(Basis.MEANING)).rank(reading, vector, TODAY, INDEX);
		assertThat(ranked.getFirst().listing().title()).as(reading.expanded()).isEqualTo(TITLES.get(expected));
	}

}
