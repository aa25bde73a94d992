package ai.aigg.insights.kit.admin;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds admin controllers in the service's own context, from the management context.
 */
final class AdminMapping extends RequestMappingHandlerMapping {

	AdminMapping(AdminGate gate) {
		setDetectHandlerMethodsInAncestorContexts(true);
		setInterceptors(gate);
		setOrder(0);
	}

	@Override
	protected boolean isHandler(Class<?> beanType) {
		return AnnotatedElementUtils.hasAnnotation(beanType, AdminController.class);
	}

}
