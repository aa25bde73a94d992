/**
 * How the whole runs: upstreams, lag, freshness, money, dead letters, archive, backup and
 * what operators did.
 */
@NullMarked
package ai.aigg.insights.console.operations;

import org.jspecify.annotations.NullMarked;
