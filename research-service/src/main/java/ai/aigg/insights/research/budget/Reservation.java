package ai.aigg.insights.research.budget;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that is set aside for a call.
 *
 * @param day the day that it is taken from
 * @param usd US dollars
 */
public record Reservation(LocalDate day, BigDecimal usd) {

	public Reservation {
		if (usd.signum() < 0) {
			throw new IllegalArgumentException("Nobody sets less than nothing aside");
		}
	}

}
