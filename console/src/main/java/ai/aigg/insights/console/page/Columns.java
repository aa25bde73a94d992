package ai.aigg.insights.console.page;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads columns as pages need them.
 */
public final class Columns {

	private Columns() {
	}

	/**
	 * A time that may be missing.
	 * @param row the row
	 * @param column a timestamptz
	 * @return the time, or {@code null}
	 * @throws SQLException when there is no such column
	 */
	public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	/**
	 * A time.
	 * @param row the row
	 * @param column a timestamptz that is not null
	 * @return the time
	 * @throws SQLException when there is no such column
	 */
	public static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(instantOrNull(row, column), column);
	}

	/**
	 * A text.
	 * @param row the row
	 * @param column a text that is not null
	 * @return the text
	 * @throws SQLException when there is no such column
	 */
	public static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column), column);
	}

	/**
	 * An id.
	 * @param row the row
	 * @param column a uuid that is not null
	 * @return the id
	 * @throws SQLException when there is no such column
	 */
	public static UUID id(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getObject(column, UUID.class), column);
	}

	/**
	 * Texts.
	 * @param row the row
	 * @param column an array of texts, or null
	 * @return the texts; none for null
	 * @throws SQLException when there is no such column
	 */
	public static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

	/**
	 * JSON; what cannot be read counts as not there.
	 * @param row the row
	 * @param column JSON as text, or null
	 * @return the JSON, or a missing node
	 * @throws SQLException when there is no such column
	 */
	public static JsonNode json(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		try {
			return (text != null) ? EventJson.mapper().readTree(text) : EventJson.mapper().missingNode();
		}
		catch (JacksonException ex) {
			return EventJson.mapper().missingNode();
		}
	}

}
