package ai.aigg.insights.gateway.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.gateway.control.AdminCommand;
import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.PostText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class CommandReaderTests {

	private static final Bot BOT = new Bot("42", "bot");

	private static final Pattern HANDLE = Pattern.compile("@(\\w+)");

	@ParameterizedTest
	@CsvSource({ "@bot block @Eve, BLOCKED", "@bot  unblock   @eve., WHITELIST", "@bot VIP @eve!, VIP",
			"@bot unvip @eve, WHITELIST" })
	void levelsAreGivenToTheNumericIdOfTheHandle(String text, AccessLevel level) {
		assertThat(CommandReader.read(text(text), BOT)).hasValueSatisfying((command) -> {
			assertThat(command).isInstanceOf(Command.Order.class);
			AdminCommand order = ((Command.Order) command).command();
			assertThat(order).isInstanceOf(AdminCommand.Level.class);
			assertThat(((AdminCommand.Level) order).target()).extracting(Author::id).isEqualTo("7");
			assertThat(((AdminCommand.Level) order).level()).isEqualTo(level);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "@bot stop the war?", "@bot block", "@bot block @eve now", "@bot will they block @eve?",
			"@bot pause @eve", "@bot block @bot", "@bot status of btc", "@bot", "@bot stop?", "@bot block eve" })
	void whatSaysMoreOrLessIsAQuestion(String text) {
		assertThat(CommandReader.read(text(text), BOT)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "@bot Stop", "@bot unsubscribe.", "stop @bot" })
	void stopIsUnderstood(String text) {
		assertThat(CommandReader.read(text(text), BOT)).contains(new Command.Stop());
	}

	@Property(tries = 200)
	void noTextBreaksIt(@ForAll String text) {
		assertThatCode(() -> CommandReader.read(text("@bot " + text), BOT)).doesNotThrowAnyException();
	}

	private static PostText text(String text) {
		List<PostText.Mention> mentions = new ArrayList<>();
		Matcher matcher = HANDLE.matcher(text);
		while (matcher.find()) {
			String handle = matcher.group(1);
			mentions.add(new PostText.Mention(text.codePointCount(0, matcher.start()),
					text.codePointCount(0, matcher.end()), handle.equals("bot") ? "42" : "7", handle));
		}
		return new PostText(text, 0, mentions, List.of());
	}

}
