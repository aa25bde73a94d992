/**
 * Prepares the servers once, before any service starts: the database's schema and roles,
 * and the topics of the broker.
 */
@NullMarked
package ai.aigg.insights.schema.provision;

import org.jspecify.annotations.NullMarked;
