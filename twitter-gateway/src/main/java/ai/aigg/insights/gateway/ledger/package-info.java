/**
 * One row per mention, from its arrival to its one reason code.
 */
@NullMarked
package ai.aigg.insights.gateway.ledger;

import org.jspecify.annotations.NullMarked;
