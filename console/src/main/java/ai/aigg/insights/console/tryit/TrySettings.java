package ai.aigg.insights.console.tryit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the simulators are.
 *
 * @param simulators their address; empty: there are none
 */
@ConfigurationProperties("aigg.console")
record TrySettings(@DefaultValue("") String simulators) {
}
