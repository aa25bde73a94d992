/**
 * What a service under measurement needs around it, in a JVM of its own: a broker and the
 * simulated Polymarket.
 */
@NullMarked
package ai.aigg.insights.benchmarks.world;

import org.jspecify.annotations.NullMarked;
