package ai.aigg.insights.simulators.traps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ai.aigg.insights.simulators.market.MarketWorld;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Springs the traps that a request runs into.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class TrapFilter extends OncePerRequestFilter {

	private static final String REFUSAL = "{\"type\":\"validation error\",\"error\":\"invalid after_cursor\"}";

	private static final String UNKNOWN = "{\"error\":\"market not found\"}";

	private static final int MAX_NAME = 500;

	private static final int MAX_LISTS = 200;

	private final Traps traps;

	private final MarketWorld world;

	/** The last row of the last page of each list. */
	private final Map<String, JsonNode> carried = new ConcurrentHashMap<>();

	TrapFilter(Traps traps, MarketWorld world) {
		this.traps = traps;
		this.world = world;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		boolean trapped = path.startsWith("/gamma/") || path.startsWith("/clob/markets");
		return !trapped || !this.traps.any();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Call call = Call.of(request);
		List<TrapRule> struck = this.traps.strike(call);
		if (struck.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		if (struck.stream().anyMatch((rule) -> rule.kind() == Kind.REFUSE_CURSOR)) {
			answer(response, HttpStatus.UNPROCESSABLE_CONTENT, REFUSAL.getBytes(StandardCharsets.UTF_8));
			return;
		}
		HttpServletRequest asked = request;
		for (TrapRule rule : struck) {
			asked = (rule.kind() == Kind.LOWER_CAP) ? new CappedRequest(asked, rule.limit()) : asked;
		}
		ContentCachingResponseWrapper proper = new ContentCachingResponseWrapper(response);
		chain.doFilter(asked, proper);
		if (proper.getStatus() != HttpStatus.OK.value()) {
			proper.copyBodyToResponse();
			return;
		}
		spoil(response, call, struck, proper.getContentAsByteArray());
	}

	private void spoil(HttpServletResponse response, Call call, List<TrapRule> struck, byte[] proper)
			throws IOException {
		Spoiled spoiled = new Spoiled(JsonMapper.shared().readTree(proper), this.world);
		JsonNode last = spoiled.last();
		JsonNode before = (call.cursor() != null) ? this.carried.get(call.list()) : null;
		for (TrapRule rule : struck) {
			if (spoiled.gone(rule, call)) {
				answer(response, HttpStatus.NOT_FOUND, UNKNOWN.getBytes(StandardCharsets.UTF_8));
				return;
			}
			spoiled.spring(rule, call, before);
		}
		if (last != null && call.list().length() < MAX_NAME) {
			if (this.carried.size() >= MAX_LISTS) {
				this.carried.clear();
			}
			this.carried.put(call.list(), last);
		}
		answer(response, HttpStatus.OK, JsonMapper.shared().writeValueAsBytes(spoiled.answer()));
	}

	private static void answer(HttpServletResponse response, HttpStatus status, byte[] body) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
