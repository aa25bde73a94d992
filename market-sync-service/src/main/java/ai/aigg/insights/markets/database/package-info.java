/**
 * Shows how PostgreSQL is, for all services: connections, sizes, slow statements.
 */
@NullMarked
package ai.aigg.insights.markets.database;

import org.jspecify.annotations.NullMarked;
