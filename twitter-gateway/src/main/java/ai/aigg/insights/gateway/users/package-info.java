/**
 * The people who mention us: what they may do, how often they came, who wants no replies.
 */
@NullMarked
package ai.aigg.insights.gateway.users;

import org.jspecify.annotations.NullMarked;
