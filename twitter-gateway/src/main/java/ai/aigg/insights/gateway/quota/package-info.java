/**
 * How often users, threads and everybody together may ask.
 */
@NullMarked
package ai.aigg.insights.gateway.quota;

import org.jspecify.annotations.NullMarked;
