package ai.aigg.insights.simulators.x;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What else there is to a post.
 *
 * @param listedAt milliseconds of the epoch from which timelines show it
 * @param sensitive whether its author marks it as sensitive
 * @param lang what X takes its language for
 * @param tag what whoever made it calls it; never shown by the API
 * @param media ids of what is attached
 */
record Traits(long listedAt, boolean sensitive, String lang, @Nullable String tag, List<String> media) {
}
