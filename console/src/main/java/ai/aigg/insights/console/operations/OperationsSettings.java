package ai.aigg.insights.console.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the page looks at beside the owners.
 *
 * @param backup the address of the backup runner's metrics, without a path; empty: none
 */
@ConfigurationProperties("aigg.console")
record OperationsSettings(@DefaultValue("") String backup) {
}
