package ai.aigg.insights.gateway.mentions;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text that is a small number and nothing else: "2", "#2)", "option 2", "the
 * second one", "２", "٢", "dos", "第二个".
 */
final class SpokenNumber {

	private static final int MAX_TEXT = 40;

	/** What may stand around the number, and what a keycap is made of. */
	private static final Pattern DECORATION = Pattern.compile("[\\s#()\\[\\].,:!?'\"\\uFE0F\\u20E3]+");

	private static final Pattern COUNTED = Pattern
		.compile("(?:(?:option|number|choice|pick|nr|opción|opcion|número|numero|opção|opcao|numéro|nummer) )?(\\S+)");

	private static final Pattern ORDERED = Pattern
		.compile("(?:(?:the|el|la|le|o|a|der|die|das) )?(\\S+?)(?: (?:one|option|choice|market))?");

	private static final Pattern DIGITS = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|º|ª)?");

	private static final Pattern SPACE = Pattern.compile(" ");

	private static final Map<String, Integer> CARDINALS = words("""
			one uno um un eins bir один 一 一つ एक واحد
			two dos dois deux zwei iki два 二 二つ दो اثنان
			three tres três trois drei üç три 三 三つ तीन ثلاثة
			""");

	private static final Map<String, Integer> ORDINALS = words(
			"""
					first primero primera primeiro primeira premier première erste ersten birinci первый первая первое 第一 第一个 一番 पहला الأول
					second segundo segunda deuxième seconde zweite zweiten ikinci второй вторая второе 第二 第二个 二番 दूसरा الثاني
					third tercero tercera terceiro terceira troisième dritte dritten üçüncü третий третья третье 第三 第三个 三番 तीसरा الثالث
					""");

	private SpokenNumber() {
	}

	static OptionalInt of(String text) {
		if (text.length() > MAX_TEXT) {
			return OptionalInt.empty();
		}
		String words = DECORATION.matcher(latinDigits(Normalizer.normalize(text, Normalizer.Form.NFKC)))
			.replaceAll(" ")
			.strip()
			.toLowerCase(Locale.ROOT);
		OptionalInt counted = number(COUNTED.matcher(words), CARDINALS);
		return counted.isPresent() ? counted : number(ORDERED.matcher(words), ORDINALS);
	}

	private static OptionalInt number(Matcher words, Map<String, Integer> known) {
		if (!words.matches()) {
			return OptionalInt.empty();
		}
		Matcher digits = DIGITS.matcher(words.group(1));
		int number = digits.matches() ? Integer.parseInt(digits.group(1)) : known.getOrDefault(words.group(1), 0);
		return (number > 0) ? OptionalInt.of(number) : OptionalInt.empty();
	}

	private static String latinDigits(String text) {
		StringBuilder latin = new StringBuilder(text.length());
		text.codePoints().forEach((character) -> {
			int digit = Character.digit(character, 10);
			latin.appendCodePoint((digit >= 0) ? '0' + digit : character);
		});
		return latin.toString();
	}

	/**
	 * Reads a line of words for each number from one on.
	 */
	private static Map<String, Integer> words(String lines) {
		Map<String, Integer> words = new HashMap<>();
		int number = 0;
		for (String line : lines.lines().toList()) {
			int each = ++number;
			SPACE.splitAsStream(line)
				.forEach((word) -> words.put(Normalizer.normalize(word, Normalizer.Form.NFKC), each));
		}
		return Map.copyOf(words);
	}

}
