/**
 * OAuth 2.0: access tokens that expire, refresh tokens that work once.
 */
@NullMarked
package ai.aigg.insights.simulators.x.oauth;

import org.jspecify.annotations.NullMarked;
