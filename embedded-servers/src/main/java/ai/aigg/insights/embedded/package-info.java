/**
 * Real servers inside the JVM: PostgreSQL from its binaries in Maven Central and Kafka's
 * own broker in KRaft mode. For local-stack, where their data persists, and for tests,
 * where it does not. Not for production.
 */
@NullMarked
package ai.aigg.insights.embedded;

import org.jspecify.annotations.NullMarked;
