/**
 * What a person may choose: ports, which upstreams are real, keys from the environment or
 * a file.
 */
@NullMarked
package ai.aigg.insights.stack.settings;

import org.jspecify.annotations.NullMarked;
