package ai.aigg.insights.markets.clob;

import ai.aigg.insights.markets.ClobStub;

import org.springframework.web.client.RestClient;

/**
 * Makes bare clients of CLOB for tests without a service.
 */
public final class ClobClients {

	private ClobClients() {
	}

	/**
	 * Makes one.
	 * @param stub what it reads
	 * @return the client
	 */
	public static Clob of(ClobStub stub) {
		return new Clob(RestClient.create(stub.url()), new ClobReader((field) -> {
		}));
	}

}
