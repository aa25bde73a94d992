package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import ai.aigg.insights.simulators.SimulatorsApplication;

import org.springframework.boot.test.context.SpringBootTest;

/**
 * Starts the simulators with a small world that stands still, a socket that looks often
 * and little room for slow readers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SimulatorsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=simulators", "aigg.simulators.world.size=300",
				"aigg.simulators.world.running=false", "aigg.simulators.socket.look=20ms",
				"aigg.simulators.socket.queue=8MB", "aigg.simulators.socket.send-timeout=2s" })
@interface SocketTest {

}
