/**
 * How operators act on a running service: an API on the management port, behind tokens
 * with roles, with an audit of every change.
 */
@NullMarked
package ai.aigg.insights.kit.admin;

import org.jspecify.annotations.NullMarked;
