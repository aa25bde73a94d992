package ai.aigg.insights.simulators;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Starts the simulators on a free port with a small world that stands still.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SimulatorsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=simulators", "aigg.simulators.world.size=300",
				"aigg.simulators.world.archive=0", "aigg.simulators.world.running=false",
				"aigg.simulators.x.limits.create=10000", "aigg.simulators.x.limits.me=10000" })
public @interface SimulatorsTest {

}
