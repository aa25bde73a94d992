package ai.aigg.insights.markets.catalog;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows in the text format of PostgreSQL's COPY, sent in pieces so that a batch is never
 * in memory twice.
 */
final class CopyText {

	private static final int PIECE = 1 << 16;

	private final CopyIn copy;

	private final StringBuilder text = new StringBuilder(PIECE + 8192);

	private boolean begun;

	private CopyText(CopyIn copy) {
		this.copy = copy;
	}

	/**
	 * Copies rows into a table, within the caller's transaction.
	 * @param jdbc whose connection is used
	 * @param into the table with its columns in the order in which rows add their values
	 * @param rows what is copied
	 * @param writer adds the values of one row
	 */
	static <T> void copy(JdbcTemplate jdbc, String into, Iterable<T> rows, RowWriter<T> writer) {
		jdbc.execute((ConnectionCallback<@Nullable Void>) (connection) -> {
			CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
			try {
				CopyText text = new CopyText(copy);
				for (T row : rows) {
					writer.write(row, text);
					text.endRow();
				}
				text.send();
				copy.endCopy();
			}
			finally {
				if (copy.isActive()) {
					copy.cancelCopy();
				}
			}
			return null;
		});
	}

	/**
	 * Adds the next value of a row.
	 * @param value whatever PostgreSQL reads in its text form; {@code null} is NULL
	 * @return this
	 */
	CopyText add(@Nullable Object value) {
		separate();
		if (value == null) {
			this.text.append("\\N");
		}
		else {
			escape(value.toString());
		}
		return this;
	}

	/**
	 * Adds an array of texts as the next value of a row.
	 * @param values its elements
	 * @return this
	 */
	CopyText add(List<String> values) {
		StringBuilder array = new StringBuilder("{");
		for (Iterator<String> each = values.iterator(); each.hasNext();) {
			array.append('"').append(each.next().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
			array.append(each.hasNext() ? "," : "");
		}
		return add((Object) array.append('}'));
	}

	/**
	 * Adds NULL for the next values of a row.
	 * @param count how many
	 * @return this
	 */
	CopyText addNulls(int count) {
		for (int index = 0; index < count; index++) {
			add((Object) null);
		}
		return this;
	}

	private void separate() {
		if (this.begun) {
			this.text.append('\t');
		}
		this.begun = true;
	}

	private void escape(String value) {
		for (int index = 0; index < value.length(); index++) {
			char each = value.charAt(index);
			switch (each) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				default -> this.text.append(each);
			}
		}
	}

	private void endRow() throws SQLException {
		this.text.append('\n');
		this.begun = false;
		if (this.text.length() >= PIECE) {
			send();
		}
	}

	private void send() throws SQLException {
		byte[] bytes = this.text.toString().getBytes(StandardCharsets.UTF_8);
		this.copy.writeToCopy(bytes, 0, bytes.length);
		this.text.setLength(0);
	}

	/**
	 * Adds the values of a row.
	 *
	 * @param <T> what a row is made from
	 */
	@FunctionalInterface
	interface RowWriter<T> {

		void write(T row, CopyText text);

	}

}
