package ai.aigg.insights.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/**
 * An answer whose body ends in an error where it grows over a limit.
 */
final class CappedResponse implements ClientHttpResponse {

	private final ClientHttpResponse response;

	private final long limit;

	CappedResponse(ClientHttpResponse response, long limit) {
		this.response = response;
		this.limit = limit;
	}

	@Override
	public InputStream getBody() throws IOException {
		return new CappedStream(this.response.getBody(), this.limit);
	}

	@Override
	public HttpStatusCode getStatusCode() throws IOException {
		return this.response.getStatusCode();
	}

	@Override
	public String getStatusText() throws IOException {
		return this.response.getStatusText();
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.response.getHeaders();
	}

	@Override
	public void close() {
		this.response.close();
	}

	private static final class CappedStream extends FilterInputStream {

		private long left;

		CappedStream(InputStream in, long limit) {
			super(in);
			this.left = limit;
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int bytes) throws IOException {
			this.left -= bytes;
			if (this.left < 0) {
				throw new IOException("The answer is larger than allowed");
			}
		}

	}

}
