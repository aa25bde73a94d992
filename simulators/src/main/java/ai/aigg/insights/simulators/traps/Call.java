package ai.aigg.insights.simulators.traps;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as far as traps care.
 *
 * @param path its path
 * @param list the path with all parameters but the cursor: which list it is
 * @param cursor the cursor it goes on with, if any
 * @param open whether it asks for open markets only
 */
record Call(String path, String list, @Nullable String cursor, boolean open) {

	static Call of(HttpServletRequest request) {
		String path = request.getRequestURI();
		String name = path.startsWith("/clob/") ? "next_cursor" : "after_cursor";
		String cursor = request.getParameter(name);
		String closed = request.getParameter("closed");
		boolean open = (closed != null) ? "false".equals(closed) : path.startsWith("/gamma/markets");
		return new Call(path, path + filters(request, name), (cursor == null || cursor.isEmpty()) ? null : cursor,
				open);
	}

	private static Map<String, List<String>> filters(HttpServletRequest request, String cursor) {
		Map<String, List<String>> filters = new TreeMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!name.equals(cursor)) {
				filters.put(name, List.of(values));
			}
		});
		return filters;
	}

	/** Whether a kind of trap can strike it. */
	boolean suffers(Kind kind) {
		return switch (kind) {
			case ECHO_CURSOR, REFUSE_CURSOR -> paged() && this.cursor != null;
			case LOWER_CAP -> this.path.startsWith("/gamma/") && paged();
			case REPEAT_ROWS, SKIP_ROWS -> paged();
			case IGNORE_CLOSED -> this.path.startsWith("/gamma/markets") && this.open && paged();
			case LATE_TOKENS, UNKNOWN_FIELD, NUMBER_AS_TEXT, MISSING_FIELD ->
				this.path.startsWith("/gamma/") || this.path.startsWith("/clob/markets");
		};
	}

	/** Whether it is answered with a list. */
	private boolean paged() {
		return this.path.endsWith("/keyset") || this.path.equals("/gamma/markets") || this.path.equals("/clob/markets");
	}

}
