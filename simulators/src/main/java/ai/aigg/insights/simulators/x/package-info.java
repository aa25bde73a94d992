/**
 * X: users, posts and the API v2 with its summon, duplicate and length rules.
 * <p>
 * Tests and operators work it through the control API under {@code /sim/x}:
 * <ul>
 * <li>{@code /posts}: post, reply, quote, repost, edit and delete as anybody;</li>
 * <li>{@code /users}: make accounts; protect, suspend and label them;</li>
 * <li>{@code /index}: how late timelines show what was posted;</li>
 * <li>{@code /crowd}, {@code /load}: people who ask all day, or many at once;</li>
 * <li>{@code /truth}: which mention has how many visible replies by the bot;</li>
 * <li>{@code /webhook}, {@code /stream}: how badly events are delivered;</li>
 * <li>{@code /oauth2}: a first pair of tokens, and how long tokens live;</li>
 * <li>{@code /media}: what was uploaded;</li>
 * <li>{@code /openapi}: which requests were against the official document.</li>
 * </ul>
 * Errors before and after the commit, drops and delays of any path are fault rules under
 * {@code /sim/faults}.
 */
@NullMarked
package ai.aigg.insights.simulators.x;

import org.jspecify.annotations.NullMarked;
