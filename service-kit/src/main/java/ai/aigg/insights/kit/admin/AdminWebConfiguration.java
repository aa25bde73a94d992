package ai.aigg.insights.kit.admin;

import java.util.List;

import ai.aigg.insights.kit.http.BodyLimit;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The admin API in the management context. Where that shares the public port there is no
 * admin API.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnBean(AdminGate.class)
class AdminWebConfiguration implements WebMvcConfigurer {

	/** An edited dead letter is the longest thing that operators send. */
	private static final int LONGEST_BODY = 2 << 20;

	@Bean
	AdminMapping adminMapping(AdminGate gate) {
		return new AdminMapping(gate);
	}

	@Bean
	BodyLimit adminBodyLimit() {
		return new BodyLimit(LONGEST_BODY);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CallerResolver());
	}

}
