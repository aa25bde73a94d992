package ai.aigg.insights.research.polymarket;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.kit.http.UpstreamClients;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks Polymarket's CLOB, which needs no key.
 */
@Component
class ClobClient {

	private final RestClient http;

	ClobClient(UpstreamClients clients, ClobSettings settings) {
		this.http = clients.create("clob", settings.clob()).build();
	}

	/**
	 * Prices of a token.
	 * @param token decimal digits
	 * @param interval how far back: {@code 1w} a week, {@code 1m} a month
	 * @param fidelity minutes between two points, about
	 * @return points in order of time
	 * @throws org.springframework.web.client.RestClientException when there is no proper
	 * answer
	 * @throws tools.jackson.core.JacksonException when the answer is no JSON
	 * @throws IllegalArgumentException when the answer is no history
	 */
	List<PricePoint> history(String token, String interval, int fidelity) {
		return ClobReader.history(read("/prices-history?market={token}&interval={interval}&fidelity={fidelity}", token,
				interval, fidelity));
	}

	/**
	 * Prices of a token before an instant.
	 * @param token decimal digits
	 * @param from when they begin
	 * @param to when they end; no price of that instant or later
	 * @param fidelity minutes between two points, about
	 * @return points in order of time
	 * @throws org.springframework.web.client.RestClientException when there is no proper
	 * answer
	 * @throws tools.jackson.core.JacksonException when the answer is no JSON
	 * @throws IllegalArgumentException when the answer is no history
	 */
	List<PricePoint> history(String token, Instant from, Instant to, int fidelity) {
		byte[] body = read("/prices-history?market={token}&startTs={from}&endTs={to}&fidelity={fidelity}", token,
				from.getEpochSecond(), to.getEpochSecond(), fidelity);
		return ClobReader.history(body).stream().filter((point) -> point.at().isBefore(to)).toList();
	}

	/**
	 * The order book of a token.
	 * @param token decimal digits
	 * @return the book
	 * @throws org.springframework.web.client.RestClientException when there is no proper
	 * answer
	 * @throws tools.jackson.core.JacksonException when the answer is no JSON
	 * @throws IllegalArgumentException when the answer is no book
	 */
	OrderBook book(String token) {
		return ClobReader.book(read("/book?token_id={token}", token));
	}

	private byte[] read(String path, Object... variables) {
		byte[] body = this.http.get().uri(path, variables).retrieve().body(byte[].class);
		return Objects.requireNonNullElse(body, new byte[0]);
	}

}
