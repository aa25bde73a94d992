package ai.aigg.insights.simulators.generated;

import java.util.List;

/**
 * What archived markets were about.
 */
final class OldWords {

	static final List<String> COINS = List.of("Bitcoin|btc", "Ethereum|eth", "Solana|sol", "XRP|xrp", "Dogecoin|doge",
			"BNB|bnb");

	static final List<String> TEAMS = List.of("Celtics", "Warriors", "Heat", "Cavaliers", "Lakers", "Wizards", "Hawks",
			"Spurs", "Eagles", "Chiefs", "Packers", "Bears", "Jets", "Bills", "Arsenal", "Chelsea", "Sevilla",
			"Bayern München", "São Paulo", "Beşiktaş", "Natus Vincere", "T1", "G2 Esports", "St. John's \"Red Storm\"");

	static final List<String> PEOPLE = List.of("Donald Trump", "Joe Biden", "Kamala Harris", "Elon Musk",
			"Gavin Newsom", "Emmanuel Macron", "Volodymyr Zelenskyy", "Giorgia Meloni", "Jerome Powell", "Taylor Swift",
			"Satya Nadella", "Pedro Sánchez");

	static final List<String> DEEDS = List.of("visit Kyiv", "say \"recession\"", "resign", "tweet about Dogecoin",
			"win the popular vote", "be on the cover of Time", "meet Xi Jinping", "leave office");

	static final List<String> AREAS = List.of("US-current-affairs", "Crypto", "Sports", "Pop-Culture ", "Tech",
			"Coronavirus", "Chess");

	private OldWords() {
	}

	/** One of the words. */
	static String pick(List<String> words, Chance chance, long key, int draw) {
		return words.get(chance.pick(key, draw, words.size()));
	}

}
