/**
 * X: users, posts and the API v2 with its summon, duplicate and length rules.
 */
@NullMarked
package ai.aigg.insights.simulators.x;

import org.jspecify.annotations.NullMarked;
