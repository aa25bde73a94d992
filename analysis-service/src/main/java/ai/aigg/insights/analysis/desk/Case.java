package ai.aigg.insights.analysis.desk;

import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;

/**
 * What an analysis is computed of, beside what models said.
 *
 * @param id of the analysis, a UUIDv7
 * @param at the moment of the analysis
 * @param market the market as it was
 * @param research the evidence
 */
record Case(UUID id, Instant at, Market market, Research research) {
}
