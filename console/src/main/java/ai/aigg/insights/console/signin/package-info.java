/**
 * Who may see and do what: accounts of our own in a file, another provider by setting.
 */
@NullMarked
package ai.aigg.insights.console.signin;

import org.jspecify.annotations.NullMarked;
