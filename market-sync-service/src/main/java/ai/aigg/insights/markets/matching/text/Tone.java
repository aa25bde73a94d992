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

	private Tone() {
	}

	static boolean requests(String text) {
		return REQUEST.matcher(text.toLowerCase(Locale.ROOT)).find();
	}

	static boolean isPersonal(String text) {
		return PERSONAL.matcher(text.toLowerCase(Locale.ROOT).replace("u.s.", "")).find();
	}

}
