package ai.aigg.insights.markets.matching.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address of a market or an event on Polymarket, or the last part of one.
 *
 * @param slug the last part, lower case
 * @param ofEvent whether it is written as an event's; what is bare may be either
 * @param bare whether it is the last part only
 */
public record MarketLink(String slug, boolean ofEvent, boolean bare) {

	private static final int MOST = 8;

	private static final int LONGEST_TEXT = 4_000;

	private static final Pattern ADDRESS = Pattern.compile(
			"polymarket\\.com/(?:[a-z]{2}(?:-[a-z]{2,4})?/)?(event|market)/([a-z0-9-]{1,250})(?:/([a-z0-9-]{1,250}))?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BARE = Pattern
		.compile("(?<![\\w/.-])[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){2,30}(?![\\w/-])");

	/**
	 * Finds the links in a post and in what it points at.
	 * @param texts the posts, the asker's own first
	 * @return the links, the likeliest first; at most eight
	 */
	public static List<MarketLink> find(List<@Nullable String> texts) {
		LinkedHashSet<MarketLink> addresses = new LinkedHashSet<>();
		LinkedHashSet<MarketLink> bare = new LinkedHashSet<>();
		for (String text : texts) {
			if (text != null) {
				String part = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
				find(part, addresses, bare);
			}
		}
		addresses.addAll(bare);
		return addresses.stream().limit(MOST).toList();
	}

	private static void find(String text, LinkedHashSet<MarketLink> addresses, LinkedHashSet<MarketLink> bare) {
		Matcher address = ADDRESS.matcher(text);
		while (address.find() && addresses.size() < MOST) {
			boolean event = address.group(1).equalsIgnoreCase("event");
			String last = address.group(3);
			if (last != null) {
				addresses.add(new MarketLink(last.toLowerCase(Locale.ROOT), false, false));
			}
			addresses.add(new MarketLink(address.group(2).toLowerCase(Locale.ROOT), event, false));
		}
		Matcher slug = BARE.matcher(text);
		while (slug.find() && bare.size() < MOST) {
			bare.add(new MarketLink(slug.group(), false, true));
		}
	}

}
