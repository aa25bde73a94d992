/**
 * What our writing is compared with, on the same rows and the same server: the seed's
 * loop and a bare COPY.
 */
@NullMarked
package ai.aigg.insights.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
