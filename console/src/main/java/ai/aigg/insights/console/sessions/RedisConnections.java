package ai.aigg.insights.console.sessions;

import java.time.Duration;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.RedisPassword;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * The way to Redis, where one is set. The libraries are used without Spring Boot's
 * modules for them, whose auto-configurations would reach all services of a class path
 * that they share.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(RedisIsSet.class)
class RedisConnections {

	/** Lettuce by itself waits up to 30 s, and nobody is signed in meanwhile. */
	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

	private static final int MOST_WAITING = 1_000;

	@Bean(destroyMethod = "shutdown")
	ClientResources redisResources() {
		return DefaultClientResources.builder()
			.ioThreadPoolSize(2)
			.computationThreadPoolSize(2)
			.reconnectDelay(Delay.constant(BETWEEN_TRIES))
			.commandLatencyRecorder(CommandLatencyRecorder.disabled())
			.build();
	}

	@Bean
	LettuceConnectionFactory redis(SessionSettings settings, ClientResources resources) {
		RedisURI address = settings.address();
		RedisConfiguration server = LettuceConnectionFactory.createRedisConfiguration(address);
		if (server instanceof RedisConfiguration.WithPassword locked && !locked.getPassword().isPresent()) {
			locked.setPassword(RedisPassword.of(settings.password()));
		}
		LettuceClientConfiguration client = LettuceClientConfiguration.builder()
			.apply(address)
			.commandTimeout(settings.patience())
			.clientResources(resources)
			.clientOptions(ClientOptions.builder()
				.socketOptions(SocketOptions.builder().connectTimeout(settings.patience()).build())
				.timeoutOptions(TimeoutOptions.enabled())
				.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
				.requestQueueSize(MOST_WAITING)
				.build())
			.build();
		return new LettuceConnectionFactory(server, client);
	}

}
