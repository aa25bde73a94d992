package ai.aigg.insights.analysis.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads research from the table of the research service.
 */
@Repository
public class ResearchArchive {

	private final JdbcClient jdbc;

	ResearchArchive(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads rows of research.
	 * @param ids the rows, best first
	 * @return what they say together
	 * @throws IllegalStateException when none of the rows is there
	 */
	public Research read(List<UUID> ids) {
		List<ResearchRow> rows = this.jdbc.sql("""
				SELECT id, provider, created_at, findings::text, sources::text FROM research
				WHERE id = ANY(:ids) ORDER BY array_position(:ids, id)
				""")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row, number) -> new ResearchRow(row.getObject("id", UUID.class),
					Objects.requireNonNull(row.getString("provider")),
					Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class)).toInstant(),
					row.getString("findings"), row.getString("sources")))
			.list();
		return combine(rows);
	}

	private static Research combine(List<ResearchRow> rows) {
		Instant oldest = rows.stream()
			.map(ResearchRow::createdAt)
			.min(Instant::compareTo)
			.orElseThrow(() -> new IllegalStateException("None of the research is in the table"));
		MarketFindings market = rows.stream()
			.filter(ResearchRow::ofMarket)
			.findFirst()
			.map(ResearchRow::marketFindings)
			.orElse(MarketFindings.NONE);
		List<String> missing = rows.stream().map(ResearchRow::missing).filter(Objects::nonNull).toList();
		return new Research(rows.stream().map(ResearchRow::id).toList(), oldest, market,
				pages(rows, Predicate.not(ResearchRow::ofMarket)), pages(rows, ResearchRow::ofMarket), missing);
	}

	private static List<ResearchSource> pages(List<ResearchRow> rows, Predicate<ResearchRow> which) {
		return rows.stream().filter(which).flatMap((row) -> row.pages().stream()).toList();
	}

}
