/**
 * Services, the broker, PostgreSQL and the simulators as processes of their own, which
 * can be killed and come back.
 */
@NullMarked
package ai.aigg.insights.benchmarks.process;

import org.jspecify.annotations.NullMarked;
