/**
 * Watches the ring from outside, beside the services: what happens to questions.
 */
@NullMarked
package ai.aigg.insights.kit.follow;

import org.jspecify.annotations.NullMarked;
