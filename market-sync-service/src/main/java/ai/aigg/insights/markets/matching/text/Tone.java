package ai.aigg.insights.markets.matching.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells what a text wants where it is not the price of a market.
 */
final class Tone {

	private static final Pattern REQUEST = Pattern
		.compile("\\b(?:translate|recommend|explain|summari[sz]e|write (?:me )?an?|"
				+ "give me a|sing|joke|poem|recipe|how (?:do|can|should) i|how (?:old|tall)|what (?:is|are|was) (?:the|a)|"
				+ "what time|where (?:is|are|can)|who (?:is|was|wrote|invented)|should i|follow me|retweet|giveaway|"
				+ "send (?:me|to)|send [\\d.]+|get [\\d.]+ back|api key|seed phrase|private key|wallet|system (?:prompt|override)|"
				+ "(?:ignore|disregard|forget) (?:all|any|the|your|previous)|you are (?:now|a)|your account|any good)\\b");

	private static final Pattern PERSONAL = Pattern.compile("\\b(?:i|i'm|im|me|my|mine|our|us|we)\\b");

	/** Which of several; also in the other languages that mentions come in. */
	private static final Pattern WHICH = Pattern.compile(
			"(?<![\\p{L}\\p{M}])(?:who|whos|who's|whose|which|what|whats|what's|when|whens|where|how (?:many|much|high|low|far|often)|winner|"
					+ "fav(?:ou?rites?|es|s)?|front-?runners?|"
					+ "qui[e\u00e9]n(?:es)?|cu[a\u00e1]l(?:es)?|cu[a\u00e1]ndo|cu[a\u00e1]nt[oa]s?|d[o\u00f3]nde|quem|qual|quais|quando|quant[oa]s?|"
					+ "qui|quel(?:le)?s?|quand|combien|wer|welche[rsmn]?|wann|wie ?viele?|chi|quale|quanti|"
					+ "kim|hangi|ka\u00e7|"
					+ "\u043a\u0442\u043e|\u043a\u0430\u043a(?:\u043e\u0439|\u0430\u044f|\u0438\u0435)|\u043a\u043e\u0433\u0434\u0430|\u0441\u043a\u043e\u043b\u044c\u043a\u043e|"
					+ "\u0645\u0646|\u0645\u062a\u0649|\u0623\u064a|\u0643\u0645|\u0915\u094c\u0928|\u0915\u092c|\u0915\u093f\u0924\u0928[\u0947\u093e\u0940])(?![\\p{L}\\p{M}])|"
					+ "\u8c01|\u8ab0|\u54ea|\u4ec0\u4e48\u65f6\u5019|\u4f55\u65f6|\u3044\u3064|\u3069[\u306e\u3053\u308c]|\u51e0\u6b21|\u591a\u5c11");

	private Tone() {
	}

	static boolean requests(String text) {
		return REQUEST.matcher(text.toLowerCase(Locale.ROOT)).find();
	}

	static boolean asksWhich(String text) {
		return WHICH.matcher(text.toLowerCase(Locale.ROOT)).find();
	}

	static boolean isPersonal(String text) {
		return PERSONAL.matcher(text.toLowerCase(Locale.ROOT).replace("u.s.", "")).find();
	}

}
