/**
 * The people on X who ask us: what they may do, what they did, and what operators did
 * about them.
 */
@NullMarked
package ai.aigg.insights.console.people;

import org.jspecify.annotations.NullMarked;
