/**
 * What travels on Kafka: one record per event, the values they carry and the topics they
 * travel on. A change here is a change of contract; the tests compare it with the
 * committed JSON Schemas.
 */
@NullMarked
package ai.aigg.insights.schema.events;

import org.jspecify.annotations.NullMarked;
