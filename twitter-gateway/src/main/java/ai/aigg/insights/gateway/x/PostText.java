package ai.aigg.insights.gateway.x;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a post says, with the places of its mentions and links. Offsets count code points
 * of the text as X escapes it, so they are used before it is unescaped.
 *
 * @param raw the text as X sends it, ampersands and angle brackets escaped
 * @param displayStart where the text begins that its author typed; before it X put the
 * handles of those who take part in the thread
 * @param mentions the handles in it
 * @param links the links in it
 */
public record PostText(String raw, int displayStart, List<Mention> mentions, List<Link> links) {

	public PostText {
		mentions = List.copyOf(mentions);
		links = List.copyOf(links);
	}

	/**
	 * Whether a user is mentioned at all.
	 * @param bot the user
	 * @return {@code true} for typed and for prefixed mentions
	 */
	public boolean mentions(Bot bot) {
		return !mentionsOf(bot).isEmpty();
	}

	/**
	 * Whether its author typed a mention, as far as the text tells.
	 * @param bot the user
	 * @return {@code false} when X put all of them in front
	 */
	public boolean typedMentionOf(Bot bot) {
		return mentionsOf(bot).stream().anyMatch((mention) -> mention.start() >= this.displayStart);
	}

	/**
	 * The text for a reader, links written out.
	 * @return without escapes and unstorable characters
	 */
	public String plain() {
		return new TextEdits(this.raw).replaceAll(linkEdits()).toString();
	}

	/**
	 * What is asked: without the handles in front and without those of the bot.
	 * @param bot whom it is asked
	 * @return the question; may be empty
	 */
	public String question(Bot bot) {
		List<TextEdits.Edit> edits = new ArrayList<>(linkEdits());
		edits.add(new TextEdits.Edit(0, Math.max(this.displayStart, leadingMentionsEnd()), ""));
		mentionsOf(bot).forEach((mention) -> edits.add(new TextEdits.Edit(mention.start(), mention.end(), "")));
		return new TextEdits(this.raw).replaceAll(edits).toString();
	}

	private List<TextEdits.Edit> linkEdits() {
		return this.links.stream().map((link) -> new TextEdits.Edit(link.start(), link.end(), link.target())).toList();
	}

	private int leadingMentionsEnd() {
		TextEdits text = new TextEdits(this.raw);
		int end = this.displayStart;
		for (Mention mention : this.mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList()) {
			if (mention.start() >= end && text.isBlank(end, mention.start())) {
				end = mention.end();
			}
		}
		return end;
	}

	private List<Mention> mentionsOf(Bot bot) {
		if (this.mentions.isEmpty() && !bot.username().isEmpty()) {
			return handlesOf(bot);
		}
		return this.mentions.stream().filter((mention) -> mention.isOf(bot)).toList();
	}

	/**
	 * Handles in the text, for answers that came without entities.
	 */
	private List<Mention> handlesOf(Bot bot) {
		Matcher matcher = Pattern.compile("(?i)(?<![\\w@])@" + bot.username() + "(?!\\w)").matcher(this.raw);
		List<Mention> found = new ArrayList<>();
		while (matcher.find()) {
			found.add(new Mention(this.raw.codePointCount(0, matcher.start()),
					this.raw.codePointCount(0, matcher.end()), bot.userId(), bot.username()));
		}
		return found;
	}

	/**
	 * A handle in a text.
	 *
	 * @param start its first code point
	 * @param end the code point after its last
	 * @param userId whose it is; empty when X does not say
	 * @param username the handle
	 */
	public record Mention(int start, int end, String userId, String username) {

		boolean isOf(Bot bot) {
			return this.userId.isEmpty() ? bot.username().equalsIgnoreCase(this.username) : bot.is(this.userId);
		}

	}

	/**
	 * A link in a text.
	 *
	 * @param start its first code point
	 * @param end the code point after its last
	 * @param target where it leads; empty for pictures and quoted posts
	 */
	public record Link(int start, int end, String target) {
	}

}
