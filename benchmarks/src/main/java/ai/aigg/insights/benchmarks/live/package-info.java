/**
 * How long a price takes from the socket to its row and to Kafka under load, and whether
 * one is lost.
 */
@NullMarked
package ai.aigg.insights.benchmarks.live;

import org.jspecify.annotations.NullMarked;
