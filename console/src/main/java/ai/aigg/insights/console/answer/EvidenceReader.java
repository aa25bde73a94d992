package ai.aigg.insights.console.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.console.page.Links;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Repository;

/**
 * Reads the evidence behind an answer.
 */
@Repository
class EvidenceReader {

	private static final int MOST_ROWS = 20;

	private static final int MOST_PAGES = 30;

	private static final int LONGEST_TEXT = 6_000;

	private final ReadClient reads;

	EvidenceReader(ReadClient reads) {
		this.reads = reads;
	}

	/** Rows of research in the order of their ids; those that are gone are left out. */
	List<Evidence> read(List<UUID> ids) {
		return this.reads
			.sql("""
					SELECT id, provider, created_at, left(research_data, :longest) AS research_data, sources::text AS sources,
					    findings ->> 'missing' AS missing, cost_usd
					FROM research WHERE id = ANY(:ids) ORDER BY array_position(:ids, id) LIMIT :most
					""")
			.param("ids", ids.toArray(UUID[]::new))
			.param("longest", LONGEST_TEXT)
			.param("most", MOST_ROWS)
			.query(EvidenceReader::evidence)
			.list();
	}

	private static Evidence evidence(ResultSet row, int number) throws SQLException {
		return new Evidence(Columns.id(row, "id"), Columns.text(row, "provider"), Columns.instant(row, "created_at"),
				row.getString("research_data"), row.getString("missing"), row.getBigDecimal("cost_usd"),
				pages(Columns.json(row, "sources")));
	}

	static List<Evidence.Page> pages(JsonNode sources) {
		return sources.valueStream().limit(MOST_PAGES).map(EvidenceReader::page).toList();
	}

	private static Evidence.Page page(JsonNode source) {
		String address = source.path("url").asString("");
		String title = source.path("title").asString("");
		return new Evidence.Page(title.isBlank() ? address : title, address, Links.web(address),
				instant(source.path("publishedAt").asString("")));
	}

	private static @Nullable Instant instant(String text) {
		try {
			return text.isEmpty() ? null : Instant.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
