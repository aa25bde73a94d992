package ai.aigg.insights.console.sessions;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions in Redis, with the timeout and the cookie that those in memory have.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(RedisIsSet.class)
class SharedSessions {

	private static final String KEYS = "aigg:console";

	@Bean
	RedisTemplate<String, Object> sessionTemplate(LettuceConnectionFactory redis) {
		RedisTemplate<String, Object> template = new RedisTemplate<>();
		template.setConnectionFactory(redis);
		template.setEnableDefaultSerializer(false);
		template.setKeySerializer(RedisSerializer.string());
		template.setHashKeySerializer(RedisSerializer.string());
		template.setHashValueSerializer(new SessionBytes());
		return template;
	}

	@Bean
	RedisLine redisLine(SessionSettings settings, RedisTemplate<String, Object> template) {
		return new RedisLine(settings.patience(), () -> template.execute(RedisConnection::ping));
	}

	@Bean
	FilterRegistrationBean<SessionRepositoryFilter<?>> sessions(RedisTemplate<String, Object> template, RedisLine line,
			ServerProperties server) {
		RedisSessionRepository sessions = new RedisSessionRepository(template);
		sessions.setRedisKeyNamespace(KEYS);
		Session settings = server.getServlet().getSession();
		PropertyMapper.get().from(settings::getTimeout).to(sessions::setDefaultMaxInactiveInterval);
		SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(new KeptSessions<>(sessions, line));
		CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
		cookies.setCookieSerializer(cookie(settings.getCookie()));
		filter.setHttpSessionIdResolver(cookies);
		FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	FilterRegistrationBean<AwayFilter> sessionsAway(RedisLine line) {
		FilterRegistrationBean<AwayFilter> registration = new FilterRegistrationBean<>(new AwayFilter(line));
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	SessionsHealth sessionsHealthIndicator(RedisLine line) {
		return new SessionsHealth(line);
	}

	private static CookieSerializer cookie(Cookie cookie) {
		DefaultCookieSerializer serializer = new DefaultCookieSerializer();
		PropertyMapper map = PropertyMapper.get();
		map.from(cookie::getName).to(serializer::setCookieName);
		map.from(cookie::getDomain).to(serializer::setDomainName);
		map.from(cookie::getPath).to(serializer::setCookiePath);
		map.from(cookie::getHttpOnly).to(serializer::setUseHttpOnlyCookie);
		map.from(cookie::getSameSite).as(SameSite::attributeValue).to(serializer::setSameSite);
		// False means "as the request came", as Tomcat understands it, not "never".
		map.from(cookie::getSecure).whenTrue().to(serializer::setUseSecureCookie);
		return serializer;
	}

}
