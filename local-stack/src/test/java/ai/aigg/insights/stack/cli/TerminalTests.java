package ai.aigg.insights.stack.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What reaches a person's terminal.
 */
class TerminalTests {

	@Test
	void takesControlOfTheTerminalOutOfStrangersText() {
		assertThat(Terminal.clean("a\u001b[31mred\u0007\r\nb\u202Ec\u0000")).isEqualTo("a[31mred bc");
		assertThat(Terminal.cleanLines("a\r\nb\u2028c")).isEqualTo("a\nb\nc");
	}

	@Test
	void keepsEmojiThatAreJoinedFromSeveral() {
		assertThat(Terminal.clean("👩\u200d🚀 ok")).isEqualTo("👩\u200d🚀 ok");
	}

	@Test
	void leavesStandardOutputToTheProgramThatReadsIt() {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		Terminal terminal = Terminal.of(new PrintWriter(out), new PrintWriter(err), true);
		terminal.tell("going on");
		terminal.say("{}");
		assertThat(out.toString().strip()).isEqualTo("{}");
		assertThat(err.toString().strip()).isEqualTo("going on");
	}

}
