package ai.aigg.insights.kit.admin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Marks a controller of the admin API: it answers on the management port alone. It is no
 * {@code Controller}, so the public port never finds it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
@ResponseBody
public @interface AdminController {

	/**
	 * The bean's name.
	 * @return a name, or empty for the usual one
	 */
	@AliasFor(annotation = Component.class)
	String value() default "";

}
