package ai.aigg.insights.gateway.chart;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether replies have pictures.
 *
 * @param enabled draws and uploads a chart for each answer
 */
@ConfigurationProperties("aigg.gateway.chart")
record ChartSettings(@DefaultValue("false") boolean enabled) {
}
