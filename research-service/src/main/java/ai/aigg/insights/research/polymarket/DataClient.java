package ai.aigg.insights.research.polymarket;

import java.util.List;
import java.util.Objects;

import ai.aigg.insights.kit.http.UpstreamClients;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks Polymarket's public data API who holds a market and who traded it; it needs no
 * key.
 */
@Component
class DataClient {

	private static final int HOLDERS = 20;

	private static final int TRADES = 200;

	private final RestClient http;

	DataClient(UpstreamClients clients, DataSettings settings) {
		this.http = clients.create("data", settings.data()).build();
	}

	/**
	 * The largest holders of each outcome, at most 20 of each.
	 * @param conditionId {@code 0x…}
	 * @return one entry per outcome
	 * @throws org.springframework.web.client.RestClientException when there is no proper
	 * answer
	 * @throws tools.jackson.core.JacksonException when the answer is no JSON
	 * @throws IllegalArgumentException when the answer is something else
	 */
	List<Holders> holders(String conditionId) {
		return DataReader.holders(read("/holders?market={condition}&limit={limit}", conditionId, HOLDERS));
	}

	/**
	 * The latest trades.
	 * @param conditionId {@code 0x…}
	 * @return what they show together
	 * @throws org.springframework.web.client.RestClientException when there is no proper
	 * answer
	 * @throws tools.jackson.core.JacksonException when the answer is no JSON
	 * @throws IllegalArgumentException when the answer is something else, or there was no
	 * trade
	 */
	TradeFlow trades(String conditionId) {
		return TradeFlow.of(DataReader.trades(read("/trades?market={condition}&limit={limit}", conditionId, TRADES)));
	}

	private byte[] read(String path, Object... variables) {
		byte[] body = this.http.get().uri(path, variables).retrieve().body(byte[].class);
		return Objects.requireNonNullElse(body, new byte[0]);
	}

}
