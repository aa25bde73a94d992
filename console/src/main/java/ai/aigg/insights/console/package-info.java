/**
 * The console: shows every answer and why, and lets operators act. It owns nothing: it
 * reads PostgreSQL and the topics, and acts through the owners' APIs.
 */
@NullMarked
package ai.aigg.insights.console;

import org.jspecify.annotations.NullMarked;
