/**
 * Language models behind a port: any OpenAI-compatible endpoint, or Anthropic, by
 * settings; typed answers, typed failures, tokens and money counted.
 */
@NullMarked
package ai.aigg.insights.model.client;

import org.jspecify.annotations.NullMarked;
