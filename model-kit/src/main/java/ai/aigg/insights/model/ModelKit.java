package ai.aigg.insights.model;

import ai.aigg.insights.model.client.LanguageModels;
import ai.aigg.insights.model.client.ProgramCaller;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What a service imports to ask models.
 */
@Configuration(proxyBeanMethods = false)
@Import({ LanguageModels.class, ProgramCaller.class })
public class ModelKit {

}
