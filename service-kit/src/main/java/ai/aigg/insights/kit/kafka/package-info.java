/**
 * How records are read and written: CloudEvents headers, dead letters, the question id in
 * every log line.
 */
@NullMarked
package ai.aigg.insights.kit.kafka;

import org.jspecify.annotations.NullMarked;
