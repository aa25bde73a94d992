package ai.aigg.insights.console.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How values look on every page; the templates call it {@code @show}.
 */
@Component("show")
public class Show {

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final String NOTHING = "–";

	/**
	 * A time in UTC.
	 * @param instant or {@code null}
	 * @return as text; a dash for none
	 */
	public String utc(@Nullable Instant instant) {
		return (instant != null) ? UTC.format(instant) : NOTHING;
	}

	/**
	 * A price or probability.
	 * @param share 0 to 1, or {@code null}
	 * @return percent with one digit: {@code 3.7 %}
	 */
	public String percent(@Nullable Number share) {
		return (share != null) ? String.format(Locale.ROOT, "%.1f %%", share.doubleValue() * 100) : NOTHING;
	}

	/**
	 * Money.
	 * @param usd dollars, or {@code null}
	 * @return {@code $12,345} from 100 on, else with cents; four digits below a cent
	 */
	public String usd(@Nullable BigDecimal usd) {
		if (usd == null) {
			return NOTHING;
		}
		int digits = (usd.abs().compareTo(BigDecimal.valueOf(100)) >= 0) ? 0
				: (usd.signum() != 0 && usd.abs().compareTo(new BigDecimal("0.01")) < 0) ? 4 : 2;
		NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
		format.setMinimumFractionDigits(digits);
		format.setMaximumFractionDigits(digits);
		format.setRoundingMode(RoundingMode.HALF_UP);
		return "$" + format.format(usd);
	}

	/**
	 * A number with thousands apart.
	 * @param number or {@code null}
	 * @return {@code 12,345}
	 */
	public String count(@Nullable Number number) {
		return (number != null) ? NumberFormat.getIntegerInstance(Locale.US).format(number) : NOTHING;
	}

	/**
	 * How long something took or is ago.
	 * @param duration or {@code null}
	 * @return in the unit that fits: {@code 84 ms}, {@code 3.2 s}, {@code 14 min},
	 * {@code 5 h}, {@code 3 days}
	 */
	public String duration(@Nullable Duration duration) {
		if (duration == null) {
			return NOTHING;
		}
		long millis = duration.toMillis();
		if (millis < 1_000) {
			return millis + " ms";
		}
		if (millis < 60_000) {
			return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
		}
		if (duration.toMinutes() < 120) {
			return duration.toMinutes() + " min";
		}
		return (duration.toHours() < 72) ? duration.toHours() + " h" : duration.toDays() + " days";
	}

}
