package ai.aigg.insights.analysis.backtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Resolved questions as a CSV file holds them; a row that makes no sense is left out and
 * named.
 *
 * @param questions what can be scored, in the file's order
 * @param badRows what cannot
 */
public record QuestionFile(List<ResolvedQuestion> questions, List<BadRow> badRows) {

	private static final long MOST_BYTES = 200L * 1024 * 1024;

	private static final int MOST_ROWS = 200_000;

	private static final int BYTE_ORDER_MARK = 0xFEFF;

	/** A stray quote spoils its row, not the file. */
	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setIgnoreHeaderCase(true)
		.setAllowMissingColumnNames(true)
		.setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
		.setIgnoreSurroundingSpaces(true)
		.setTrim(true)
		.setTrailingData(true)
		.setLenientEof(true)
		.get();

	public QuestionFile {
		questions = List.copyOf(questions);
		badRows = List.copyOf(badRows);
	}

	/**
	 * Reads a file.
	 * @param file comma-separated, UTF-8, with a line of column names
	 * @return what is in it, at least one question
	 * @throws BacktestProblem when it holds no question
	 */
	public static QuestionFile read(Path file) {
		refuseWhatIsNoFile(file);
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
			skipByteOrderMark(reader);
			return parse(reader, file);
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException ex) {
			throw new BacktestProblem("%s cannot be read as CSV: %s".formatted(file, ex.getMessage()), ex);
		}
	}

	private static QuestionFile parse(BufferedReader reader, Path file) throws IOException {
		try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
			refuseMissingColumns(parser, file);
			List<ResolvedQuestion> questions = new ArrayList<>();
			List<BadRow> badRows = new ArrayList<>();
			Iterator<CSVRecord> rows = parser.iterator();
			long line = parser.getCurrentLineNumber() + 1;
			while (rows.hasNext()) {
				if (questions.size() + badRows.size() == MOST_ROWS) {
					throw new BacktestProblem("%s has more than %,d rows; split it".formatted(file, MOST_ROWS));
				}
				try {
					questions.add(QuestionRow.read(rows.next()));
				}
				catch (BadRowException ex) {
					badRows.add(new BadRow(line, ex.getMessage()));
				}
				line = parser.getCurrentLineNumber() + 1;
			}
			if (questions.isEmpty()) {
				throw new BacktestProblem(badRows.isEmpty() ? "%s holds no questions".formatted(file)
						: "%s holds no question that can be scored; %s".formatted(file, badRows.getFirst()));
			}
			return new QuestionFile(questions, badRows);
		}
	}

	private static void refuseWhatIsNoFile(Path file) {
		if (!Files.exists(file)) {
			throw new BacktestProblem("There is no file %s".formatted(file));
		}
		if (Files.isDirectory(file) || !Files.isReadable(file)) {
			throw new BacktestProblem("%s is not a file that can be read".formatted(file));
		}
		try {
			if (Files.size(file) > MOST_BYTES) {
				throw new BacktestProblem("%s is larger than 200 MB; split it".formatted(file));
			}
		}
		catch (IOException ex) {
			throw new BacktestProblem("%s cannot be read".formatted(file), ex);
		}
	}

	private static void refuseMissingColumns(CSVParser parser, Path file) {
		if (parser.getHeaderNames().isEmpty()) {
			throw new BacktestProblem("%s is empty; its first line names the columns".formatted(file));
		}
		List<String> missing = Stream.of(QuestionRow.PRICE, QuestionRow.OUTCOME)
			.filter((column) -> !parser.getHeaderMap().containsKey(column))
			.toList();
		if (!missing.isEmpty()) {
			throw new BacktestProblem(
					"%s has no column %s; needed are prob_a (0 to 1) and resolved_a (0 or 1), used are platform, id, event_id, prob_when, close, category and prob_model"
						.formatted(file, String.join(" and no column ", missing)));
		}
	}

	private static void skipByteOrderMark(BufferedReader reader) throws IOException {
		reader.mark(1);
		if (reader.read() != BYTE_ORDER_MARK) {
			reader.reset();
		}
	}

	/**
	 * Says why a row is left out.
	 */
	static final class BadRowException extends Exception {

		private static final long serialVersionUID = 1L;

		BadRowException(String reason) {
			super(reason);
		}

		@Override
		public String getMessage() {
			return String.valueOf(super.getMessage());
		}

	}

}
