/**
 * What operators may do: levels of users, kill switches, questions about mentions; all of
 * it with an audit.
 */
@NullMarked
package ai.aigg.insights.gateway.control;

import org.jspecify.annotations.NullMarked;
