package ai.aigg.insights.simulators.traps;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as far as traps care.
 *
 * @param path its path
 * @param cursor the cursor it goes on with, if any
 * @param open whether it asks for open markets only
 */
record Call(String path, @Nullable String cursor, boolean open) {

	static Call of(HttpServletRequest request) {
		String path = request.getRequestURI();
		String cursor = request.getParameter(path.startsWith("/clob/") ? "next_cursor" : "after_cursor");
		String closed = request.getParameter("closed");
		boolean open = (closed != null) ? "false".equals(closed) : path.startsWith("/gamma/markets");
		return new Call(path, (cursor == null || cursor.isEmpty()) ? null : cursor, open);
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
