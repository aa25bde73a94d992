package ai.aigg.insights.markets;

import java.math.BigDecimal;

/**
 * Makes market objects as Gamma writes them.
 */
public final class GammaObjects {

	private GammaObjects() {
	}

	/**
	 * An open market that the activity rule likes.
	 * @param id its id
	 * @param question its title
	 * @param price of its first outcome, 0 to 1 with two decimals
	 * @return JSON
	 */
	public static String open(String id, String question, String price) {
		return object(id, question, price, "\"closed\":false,\"endDate\":\"2099-12-31T00:00:00Z\"");
	}

	/**
	 * A market that ended with a winner.
	 * @param id its id
	 * @param question its title
	 * @return JSON
	 */
	public static String won(String id, String question) {
		return """
				{"id":"%s","question":"%s","closed":true,"acceptingOrders":false,"outcomes":"[\\"Yes\\", \\"No\\"]",
				 "outcomePrices":"[\\"1\\", \\"0\\"]","umaResolutionStatus":"resolved","endDate":"2026-01-31T00:00:00Z"}
				""".formatted(id, question);
	}

	/**
	 * A market with some fields of the test's own.
	 * @param id its id
	 * @param question its title
	 * @param price of its first outcome
	 * @param more further fields
	 * @return JSON
	 */
	public static String object(String id, String question, String price, String more) {
		return """
				{"id":"%s","question":"%s","conditionId":"0xc0%s","slug":"slug-%s",
				 "outcomes":"[\\"Yes\\", \\"No\\"]","outcomePrices":"[\\"%s\\", \\"%s\\"]",
				 "volume24hr":2500.5,"liquidity":"9000.25","volume":"100000.129","acceptingOrders":true,
				 "clobTokenIds":"[\\"11\\", \\"22\\"]","events":[{"id":"7","slug":"event-7","title":"Event seven"}],%s}
				""".formatted(id, question, id, id, price, new BigDecimal("1.00").subtract(new BigDecimal(price)),
				more);
	}

}
