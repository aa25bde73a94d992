/**
 * Everything in one JVM, for one machine: the servers, the simulators and the four
 * services, and the command {@code aigg} that people work it with.
 */
@NullMarked
package ai.aigg.insights.stack;

import org.jspecify.annotations.NullMarked;
