/**
 * The contract between the services: tables, roles, events and topics. It holds no
 * service logic, so that anybody may depend on it.
 */
@NullMarked
package ai.aigg.insights.schema;

import org.jspecify.annotations.NullMarked;
