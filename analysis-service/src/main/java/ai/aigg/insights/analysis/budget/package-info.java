/**
 * What models may cost in a day, shared by all instances: kept in PostgreSQL, reserved
 * before a call and settled after it.
 */
@NullMarked
package ai.aigg.insights.analysis.budget;

import org.jspecify.annotations.NullMarked;
