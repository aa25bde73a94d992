/**
 * What every service that asks a language model does the same way: a prompt is a program,
 * a model is a port, its answer is a record.
 */
@NullMarked
package ai.aigg.insights.model;

import org.jspecify.annotations.NullMarked;
