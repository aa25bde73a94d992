package ai.aigg.insights.kit.http;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Ends the reading of a body that is larger than anything we ask for, whether or not its
 * length was announced.
 */
public class BodyLimit extends OncePerRequestFilter {

	private final int mostBytes;

	/**
	 * Sets the limit.
	 * @param mostBytes of a body
	 */
	public BodyLimit(int mostBytes) {
		this.mostBytes = mostBytes;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new LimitedRequest(request, this.mostBytes), response);
	}

	private static final class LimitedRequest extends HttpServletRequestWrapper {

		private final int mostBytes;

		LimitedRequest(HttpServletRequest request, int mostBytes) {
			super(request);
			this.mostBytes = mostBytes;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream(), this.mostBytes);
		}

	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream stream;

		private final int mostBytes;

		private int left;

		LimitedStream(ServletInputStream stream, int mostBytes) {
			this.stream = stream;
			this.mostBytes = mostBytes;
			this.left = mostBytes;
		}

		@Override
		public int read() throws IOException {
			int read = this.stream.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = this.stream.read(buffer, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int bytes) {
			this.left -= bytes;
			if (this.left < 0) {
				throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
						"The body is larger than %,d bytes; send less at once".formatted(this.mostBytes));
			}
		}

		@Override
		public boolean isFinished() {
			return this.stream.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.stream.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.stream.setReadListener(listener);
		}

		@Override
		public void close() throws IOException {
			this.stream.close();
		}

	}

}
