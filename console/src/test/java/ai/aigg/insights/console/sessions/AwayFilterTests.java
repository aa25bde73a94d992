package ai.aigg.insights.console.sessions;

import java.time.Duration;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the page that is left when Redis is away.
 */
class AwayFilterTests {

	private boolean away;

	private final RedisLine redis = new RedisLine(Duration.ofSeconds(1), this::ping);

	private final AwayFilter filter = new AwayFilter(this.redis);

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/live");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void saysWhyInsteadOfHalfAPage() throws Exception {
		this.filter.doFilter(this.request, this.response, (request, response) -> {
			response.getWriter().write("<half of a page");
			throw new ServletException("Request processing failed", new SessionsAwayException());
		});
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getContentAsString()).startsWith("<!DOCTYPE html>")
			.contains("does not answer")
			.doesNotContain("half");
		assertThat(this.response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
		assertThat(this.response.getHeader("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void saysItAsAPartWherePartsAreAskedFor() throws Exception {
		this.request.addHeader("HX-Request", "true");
		this.filter.doFilter(this.request, this.response, (request, response) -> {
			throw new SessionsAwayException();
		});
		assertThat(this.response.getStatus()).isEqualTo(200);
		assertThat(this.response.getContentAsString()).startsWith("<p class=\"problem\" role=\"alert\">");
	}

	@Test
	void makesNoPageWhileRedisIsStillAway() throws Exception {
		this.away = true;
		assertThat(this.redis.answers()).isFalse();
		this.filter.doFilter(this.request, this.response, (request, response) -> {
			throw new AssertionError("a page was made");
		});
		assertThat(this.response.getStatus()).isEqualTo(503);
		this.away = false;
		MockHttpServletResponse next = new MockHttpServletResponse();
		this.filter.doFilter(this.request, next, (request, response) -> response.getWriter().write("a page"));
		assertThat(next.getContentAsString()).isEqualTo("a page");
	}

	@Test
	void leavesOtherFailuresToOthers() {
		assertThatExceptionOfType(ServletException.class)
			.isThrownBy(() -> this.filter.doFilter(this.request, this.response, (request, response) -> {
				throw new ServletException("something else");
			}));
	}

	private void ping() {
		if (this.away) {
			throw new QueryTimeoutException("no answer");
		}
	}

}
