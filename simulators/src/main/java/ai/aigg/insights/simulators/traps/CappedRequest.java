package ai.aigg.insights.simulators.traps;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request that asks for fewer rows than its sender thinks.
 */
final class CappedRequest extends HttpServletRequestWrapper {

	private static final String LIMIT = "limit";

	private final String limit;

	CappedRequest(HttpServletRequest request, int cap) {
		super(request);
		String asked = request.getParameter(LIMIT);
		boolean less = asked != null && asked.matches("\\d{1,4}") && Integer.parseInt(asked) < cap;
		this.limit = less ? asked : Integer.toString(cap);
	}

	@Override
	public @Nullable String getParameter(String name) {
		return name.equals(LIMIT) ? this.limit : super.getParameter(name);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		Map<String, String[]> parameters = new HashMap<>(super.getParameterMap());
		parameters.put(LIMIT, new String[] { this.limit });
		return parameters;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return name.equals(LIMIT) ? new String[] { this.limit } : super.getParameterValues(name);
	}

}
