package ai.aigg.insights.console.sessions;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the page that is left when Redis is away.
 */
class AwayFilterTests {

	private final AwayFilter filter = new AwayFilter();

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
	void leavesOtherFailuresToOthers() {
		assertThatExceptionOfType(ServletException.class)
			.isThrownBy(() -> this.filter.doFilter(this.request, this.response, (request, response) -> {
				throw new ServletException("something else");
			}));
	}

}
