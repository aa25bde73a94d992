package ai.aigg.insights.console.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonsTests {

	private static final Path GATEWAY = Path
		.of("../twitter-gateway/src/main/java/ai/aigg/insights/gateway/ledger/Reason.java");

	@Test
	void everyReasonOfTheGatewayHasASentence() throws IOException {
		String source = Files.readString(GATEWAY);
		List<String> codes = Pattern.compile("^\t([A-Z][A-Z_]+)[,;]$", Pattern.MULTILINE)
			.matcher(source)
			.results()
			.map((found) -> found.group(1).toLowerCase(Locale.ROOT))
			.toList();
		assertThat(codes).hasSizeGreaterThan(30);
		assertThat(Reasons.SENTENCES).containsOnlyKeys(codes);
	}

	@Test
	void anUnknownCodeIsNamed() {
		assertThat(new Reasons().say("from_the_future")).contains("from_the_future");
		assertThat(new Reasons().say(null)).isEqualTo("It is under way.");
	}

}
