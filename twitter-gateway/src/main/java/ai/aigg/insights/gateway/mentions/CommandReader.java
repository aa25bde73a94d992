package ai.aigg.insights.gateway.mentions;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.gateway.control.AdminCommand;
import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.PostText;

/**
 * Reads commands: a mention that says one of these and nothing else.
 */
final class CommandReader {

	/** More than the longest command. */
	private static final int MAX_TEXT = 60;

	private static final Pattern WORD = Pattern.compile("(\\p{Alpha}+)[.!]*");

	private static final Pattern LEVEL = Pattern.compile("(block|unblock|vip|unvip) @([A-Za-z0-9_]{1,15})[.!]*");

	private CommandReader() {
	}

	/**
	 * Reads a command.
	 * @param text the post
	 * @param bot who we are
	 * @return the command, or nothing when it is a question
	 */
	static Optional<Command> read(PostText text, Bot bot) {
		String said = text.question(bot).strip().replaceAll("\\s+", " ");
		if (said.length() > MAX_TEXT) {
			return Optional.empty();
		}
		Matcher word = WORD.matcher(said);
		if (word.matches()) {
			return Optional.ofNullable(switch (word.group(1).toLowerCase(Locale.ROOT)) {
				case "stop", "unsubscribe" -> new Command.Stop();
				case "start" -> new Command.Start();
				case "pause" -> new Command.Order(new AdminCommand.Pause());
				case "resume" -> new Command.Order(new AdminCommand.Resume());
				case "status" -> new Command.Order(new AdminCommand.Status());
				default -> null;
			});
		}
		Matcher level = LEVEL.matcher(said.toLowerCase(Locale.ROOT));
		return level.matches() ? level(level.group(1), level.group(2), text, bot) : Optional.empty();
	}

	/**
	 * Who is meant is what X says with the handle, never the handle: that may change
	 * hands.
	 */
	private static Optional<Command> level(String word, String handle, PostText text, Bot bot) {
		AccessLevel level = switch (word) {
			case "block" -> AccessLevel.BLOCKED;
			case "vip" -> AccessLevel.VIP;
			default -> AccessLevel.WHITELIST;
		};
		return text.mentions()
			.stream()
			.filter((mention) -> mention.username().equalsIgnoreCase(handle) && mention.userId().matches("[0-9]{1,19}")
					&& !bot.is(mention.userId()))
			.findFirst()
			.map((mention) -> new Command.Order(
					new AdminCommand.Level(new Author(mention.userId(), mention.username(), null, null), level)));
	}

}
