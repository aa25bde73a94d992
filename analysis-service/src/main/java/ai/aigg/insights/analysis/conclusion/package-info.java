/**
 * What people read: sentence, factors, sentiment and how good the evidence is, all made
 * by code.
 */
@NullMarked
package ai.aigg.insights.analysis.conclusion;

import org.jspecify.annotations.NullMarked;
