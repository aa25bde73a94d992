package ai.aigg.insights.backup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows that are written only to be looked for in a restored copy, some with the figures
 * of all tables.
 *
 * @param psql the server
 */
record Markers(Psql psql) {

	private static final String TIME = "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'";

	/** Tables with more rows are counted only: a hash of them would take minutes. */
	private static final long HASHED_ROWS = 2_000_000;

	private static final int MOST_TABLES = 500;

	/** Writes a marker of a minute and forgets those that no drill will ask for. */
	void write() {
		this.psql.rows("INSERT INTO backup_markers DEFAULT VALUES");
		this.psql.rows("DELETE FROM backup_markers WHERE written_at < clock_timestamp() - interval '14 days'");
	}

	/** Writes a marker with rows and hash of every table, all of one instant. */
	void writeWithFigures() {
		this.psql.rows("INSERT INTO backup_markers (figures) " + figuresSql());
	}

	/**
	 * Rows and hash of every table.
	 * @return a text per table
	 */
	Map<String, String> figures() {
		return parse(this.psql.rows("SELECT f.key, f.value FROM (" + figuresSql() + ") s, jsonb_each_text(s.f) f"));
	}

	/**
	 * The figures that a marker holds.
	 * @param id the marker
	 * @return a text per table
	 */
	Map<String, String> figuresOf(long id) {
		return parse(this.psql
			.rows("SELECT f.key, f.value FROM backup_markers m, jsonb_each_text(m.figures) f WHERE m.id = " + id));
	}

	private static Map<String, String> parse(List<List<String>> rows) {
		Map<String, String> figures = new LinkedHashMap<>();
		rows.forEach((row) -> figures.put(row.get(0), row.get(1)));
		return figures;
	}

	private String figuresSql() {
		List<List<String>> tables = this.psql.rows("""
				SELECT quote_literal(c.relname), quote_ident(c.relname),
					(SELECT coalesce(sum(greatest(l.reltuples, 0)), 0)::bigint FROM pg_partition_tree(c.oid) t
						JOIN pg_class l ON l.oid = t.relid WHERE t.isleaf) + greatest(c.reltuples, 0)::bigint
				FROM pg_class c
				WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
					AND c.relpersistence = 'p' AND c.relname NOT IN ('backup_markers', 'databasechangeloglock')
				ORDER BY c.relname LIMIT %d""".formatted(MOST_TABLES));
		return tables.stream()
			.map((table) -> "SELECT %s AS name, count(*) || ' rows, hash ' || %s AS figure FROM public.%s t".formatted(
					table.get(0),
					(Long.parseLong(table.get(2)) > HASHED_ROWS) ? "'none'"
							: "coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)",
					table.get(1)))
			.collect(Collectors.joining(" UNION ALL ", "SELECT jsonb_object_agg(name, figure) AS f FROM (", ") each"));
	}

	/**
	 * All markers, those with figures and those without.
	 * @return the oldest first
	 */
	List<Marker> all() {
		return this.psql.rows("""
				SELECT id, token, to_char(begun_at AT TIME ZONE 'UTC', %1$s),
					to_char(written_at AT TIME ZONE 'UTC', %1$s), figures IS NOT NULL
				FROM backup_markers ORDER BY written_at, id""".formatted(TIME))
			.stream()
			.map((row) -> new Marker(Long.parseLong(row.get(0)), row.get(1), Instant.parse(row.get(2)),
					Instant.parse(row.get(3)), row.get(4).equals("t")))
			.toList();
	}

	/**
	 * One marker.
	 *
	 * @param id its number
	 * @param token what nobody could guess
	 * @param begunAt when the figures were read
	 * @param writtenAt when it was written, just before its commit
	 * @param figured whether it holds figures
	 */
	record Marker(long id, String token, Instant begunAt, Instant writtenAt, boolean figured) {
	}

}
