package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import ai.aigg.insights.stack.ring.FreeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first command of the README, on a folder of its own.
 */
class AskIT {

	@TempDir
	private Path project;

	@Test
	void startsEverythingAnswersAndStopsEverything() throws IOException {
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		System.setProperty("aigg.home", this.project.toString());
		Files.writeString(this.project.resolve(".env"), "AIGG_PORT_BASE=%d\n".formatted(FreeBase.next().base()));
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int code = AiggCommand.commandLine()
			.setOut(new PrintWriter(out, true))
			.setErr(new PrintWriter(err, true))
			.execute("ask", "--json", "will bitcoin hit 150k this year?");
		assertThat(code).as(err.toString()).isZero();
		JsonNode answer = JsonMapper.shared().readTree(out.toString().lines().toList().getLast());
		assertThat(answer.propertyNames()).contains("reply", "market_id", "question", "market_probability", "estimate",
				"recommendation", "confidence_score", "status", "reason", "steps_ms", "total_ms");
		assertThat(answer.path("reply").asString()).isNotBlank();
		assertThat(answer.path("status").asString()).isEqualTo("complete");
		assertThat(answer.path("steps_ms").propertyNames()).startsWith("asked").endsWith("answered");
		assertThat(err.toString()).contains("PostgreSQL").contains("asked").doesNotContain("{\"reply\"");
		assertThat(this.project.resolve(".aigg/stack.json")).doesNotExist();
		assertThat(this.project.resolve(".aigg/simulated/postgres/postmaster.pid")).doesNotExist();
	}

}
