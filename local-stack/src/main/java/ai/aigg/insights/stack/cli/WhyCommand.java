package ai.aigg.insights.stack.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.read.MentionPath;
import ai.aigg.insights.stack.read.ReadOnlyDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Tells what became of a mention and why.
 */
@Command(name = "why", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Show what became of a post: when it came and by which path, its market, its reply, and the "
				+ "reason code that it ended with. A stack must run: ./aigg up",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:the post is known", "1:it failed",
				"2:the command line is wrong", "3:no stack is running, or the post never came" })
final class WhyCommand implements Callable<Integer> {

	private static final Pattern POST = Pattern
		.compile("(?:https?://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/\\w+/status(?:es)?/)?([0-9]{1,19})(?:[/?#].*)?");

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1", paramLabel = "TWEET",
			description = "The id of a mention, of an edit of it or of the reply to it, or its address on X.")
	private String tweet = "";

	@Option(names = "--json", description = "Answer with one JSON object on one line.")
	private boolean json;

	@Override
	public Integer call() {
		Matcher post = POST.matcher(this.tweet.strip());
		if (!post.matches()) {
			throw new ParameterException(this.spec.commandLine(),
					"TWEET is the id of a post or its address, such as https://x.com/someone/status/123");
		}
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), this.json);
		Optional<RunningStack> running = new StackFile(StackHome.locate()).running();
		if (running.isEmpty()) {
			terminal.tell("No stack is running, so there is no ledger to look into. Start one: ./aigg up");
			return ExitCodes.NOTHING;
		}
		Optional<MentionPath> path = ReadOnlyDatabase.of(running.get().addresses().jdbcUrl()).path(post.group(1));
		if (path.isEmpty()) {
			terminal.tell(("Post %s never came: it does not mention us, X has not listed it yet, or it is older than "
					+ "this installation.")
				.formatted(post.group(1)));
			return ExitCodes.NOTHING;
		}
		if (this.json) {
			terminal.say(Json.line(path.get()));
		}
		else {
			WhyText.of(path.get()).forEach(terminal::say);
		}
		return ExitCodes.OK;
	}

}
