package ai.aigg.insights.analysis.backtest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link QuestionFile}.
 */
class QuestionFileTests {

	private static final String HEADER = "source,platform,id,question,outcome_a,prob_a,prob_when,resolved_a,close,volume,category,quality\n";

	@TempDir
	private Path folder;

	@Test
	void readsQuotedCommasQuotesAndLineBreaks() throws IOException {
		QuestionFile file = read(HEADER + """
				s,polymarket,0x1,"Will ""X"", or
				Y, win?",Yes,0.055,"~2 days before market close (CLOB, hourly)",0,2024-10-11 23:22:36+00,1.5,Politics,A
				s,manifold,abc,"Later?",Yes,0.2086,at 2026-03-19T00:00:00+00:00,1,2026-04-01,,,A
				""");
		assertThat(file.badRows()).isEmpty();
		assertThat(file.questions()).hasSize(2);
		ResolvedQuestion first = file.questions().getFirst();
		assertThat(first.price()).isEqualTo(0.055);
		assertThat(first.happened()).isFalse();
		assertThat(first.event()).isEqualTo("polymarket/0x1");
		assertThat(first.circumstances().daysLeft()).isEqualTo(2.0);
		assertThat(first.circumstances().categories()).containsExactly("politics");
		assertThat(file.questions().getLast().circumstances().daysLeft()).isCloseTo(13, within(0.01));
		assertThat(file.questions().getLast().happened()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "s,p,1,q,Yes,1.2,,0,,,,A|prob_a is not a number from 0 to 1 but '1.2'",
					"s,p,1,q,Yes,,,0,,,,A|prob_a is not a number from 0 to 1 but ''",
					"s,p,1,q,Yes,NaN,,0,,,,A|prob_a is not a number from 0 to 1 but 'NaN'",
					"s,p,1,q,Yes,-0.1,,0,,,,A|prob_a is not a number from 0 to 1 but '-0.1'",
					"s,p,1,q,Yes,often,,0,,,,A|prob_a is not a number from 0 to 1 but 'often'",
					"s,p,1,q,Yes,0.5,,0.5,,,,A|resolved_a is not 0 or 1 but '0.5'; only final outcomes can be scored",
					"s,p,1,q,Yes,0.5,,,,,,A|resolved_a is not 0 or 1 but ''; only final outcomes can be scored",
					"s,p,1|3 fields where the first line names 12",
					"s,p,1,q,Yes,0.5,,0,,,,A,x|13 fields where the first line names 12" })
	void leavesOutAndNamesWhatMakesNoSense(String row, String reason) throws IOException {
		QuestionFile file = read(
				HEADER + "s,p,0,\"two\nlines\",Yes,0.5,,0,,,,A\n" + row + "\ns,p,2,q,Yes,0.5,,1,,,,A\n");
		assertThat(file.questions()).hasSize(2);
		assertThat(file.badRows()).containsExactly(new BadRow(4, reason));
		assertThat(file.badRows().getFirst()).hasToString("line 4: " + reason);
	}

	@Test
	void makesDoWithTheTwoColumnsThatCount() throws IOException {
		QuestionFile file = read("\uFEFFResolved_A, PROB_A\r\n1,0.7\r\n\r\n0,0.2\r\n");
		assertThat(file.questions()).hasSize(2);
		assertThat(file.questions()).extracting(ResolvedQuestion::platform).containsOnly("unknown");
		assertThat(file.questions()).extracting(ResolvedQuestion::event).doesNotHaveDuplicates();
		assertThat(file.questions().getFirst().circumstances().daysLeft()).isNull();
	}

	@Test
	void groupsByTheEventWhereTheFileNamesIt() throws IOException {
		QuestionFile file = read("platform,id,event_id,prob_a,resolved_a,prob_model\np,1,e,0.5,1,0.9\np,2,e,0.5,0,\n");
		assertThat(file.questions()).extracting(ResolvedQuestion::event).containsExactly("p/e", "p/e");
		assertThat(file.questions()).extracting(ResolvedQuestion::model).containsExactly(0.9, null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|is empty; its first line names the columns",
			"a,b\\n1,2\\n|has no column prob_a and no column resolved_a", "prob_a\\n0.5\\n|has no column resolved_a",
			"prob_a,resolved_a\\n|holds no questions",
			"prob_a,resolved_a\\nx,1\\n|holds no question that can be scored; line 2: prob_a is not a number from 0 to 1 but 'x'",
			"prob_a,prob_a,resolved_a\\n1,1,1\\n|cannot be read as CSV" })
	void saysWhatIsWrongWithAFile(String content, String sentence) {
		assertThatExceptionOfType(BacktestProblem.class).isThrownBy(() -> read(content.replace("\\n", "\n")))
			.withMessageContaining(sentence);
	}

	@Test
	void refusesWhatIsNoFile() {
		assertThatExceptionOfType(BacktestProblem.class).isThrownBy(() -> QuestionFile.read(this.folder))
			.withMessageContaining("is not a file that can be read");
		assertThatExceptionOfType(BacktestProblem.class)
			.isThrownBy(() -> QuestionFile.read(this.folder.resolve("absent.csv")))
			.withMessageStartingWith("There is no file ");
	}

	@Test
	void survivesAQuoteThatIsNeverClosedAndBytesThatAreNoText() throws IOException {
		QuestionFile file = read(
				HEADER + "s,p,1,q,Yes,0.5,,1,,,,A\ns,p,2,\"q,Yes,0.5,,1,,,,A\ns,p,3,q,Yes,0.5,,1,,,,A\n");
		assertThat(file.questions()).hasSize(1);
		assertThat(file.badRows()).singleElement().satisfies((row) -> assertThat(row.line()).isEqualTo(3));
		Path noise = Files.write(this.folder.resolve("noise.csv"),
				"prob_a,resolved_a,q\n0.5,1,\u0000\n0.4,0,".getBytes(StandardCharsets.UTF_8));
		Files.write(noise, new byte[] { (byte) 0xC3, (byte) 0x28, '\n' }, StandardOpenOption.APPEND);
		assertThat(QuestionFile.read(noise).questions()).hasSize(2);
	}

	private QuestionFile read(String content) throws IOException {
		return QuestionFile.read(Files.writeString(this.folder.resolve("questions.csv"), content));
	}

}
