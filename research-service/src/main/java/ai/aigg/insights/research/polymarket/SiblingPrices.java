package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.util.List;

import ai.aigg.insights.research.evidence.PlainText;
import ai.aigg.insights.research.market.Sibling;

/**
 * The open markets of the event, this one among them.
 *
 * @param count how many are open and priced
 * @param sum the sum of their prices, which is about 1 where they exclude each other and
 * all are known
 * @param exclusive whether at most one of them can win
 * @param leaders the dearest ones, plain text titles
 */
record SiblingPrices(int count, BigDecimal sum, boolean exclusive, List<Sibling> leaders) {

	private static final int MOST_LEADERS = 5;

	private static final int LONGEST_TITLE = 80;

	static SiblingPrices of(List<Sibling> siblings, boolean exclusive) {
		BigDecimal sum = siblings.stream().map(Sibling::price).reduce(BigDecimal.ZERO, BigDecimal::add);
		List<Sibling> leaders = siblings.stream()
			.limit(MOST_LEADERS)
			.map((sibling) -> new Sibling(PlainText.clean(sibling.title(), LONGEST_TITLE), sibling.price()))
			.toList();
		return new SiblingPrices(siblings.size(), sum, exclusive, leaders);
	}

}
