package ai.aigg.insights.markets.matching.upkeep;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the vectors of titles for those who compare titles with each other.
 */
@Component
public class TitleVectors {

	private final JdbcClient jdbc;

	TitleVectors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Reads vectors.
	 * @param ids our ids of markets
	 * @return the vectors of those whose title, as it is now, has been read by the models
	 */
	public Map<UUID, PackedVector> of(Collection<UUID> ids) {
		return this.jdbc.sql("""
				SELECT v.id, v.vector FROM market_vectors v JOIN polymarket_markets m USING (id)
				WHERE v.id = ANY (:ids) AND v.version = :version AND v.text_hash = hashtextextended(m.question, 0)
				""")
			.param("ids", ids.toArray(UUID[]::new))
			.param("version", Embedder.VERSION)
			.query((row, number) -> Map.entry(row.getObject(1, UUID.class),
					PackedVector.read(row.getBytes(2), Embedder.MODELS)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
