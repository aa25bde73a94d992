package ai.aigg.insights.benchmarks.soak;

/**
 * How much may grow between the early and the late part of a run.
 *
 * @param heapMb of any one service, after a collection of garbage
 * @param threads of any one service, platform threads
 * @param connections to PostgreSQL, all together, after the load against before
 * @param diskMbPerMinute database and topics, for they keep what happened
 */
public record Bounds(double heapMb, double threads, double connections, double diskMbPerMinute) {
}
