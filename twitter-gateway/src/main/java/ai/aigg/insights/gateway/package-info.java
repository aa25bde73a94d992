/**
 * The front door on X: mentions in, one reply out.
 */
@NullMarked
package ai.aigg.insights.gateway;

import org.jspecify.annotations.NullMarked;
