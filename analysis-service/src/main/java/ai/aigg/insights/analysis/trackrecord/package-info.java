/**
 * Shows the scores: as an API, as metrics and as a picture.
 */
@NullMarked
package ai.aigg.insights.analysis.trackrecord;

import org.jspecify.annotations.NullMarked;
