package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.EvidenceSource;
import ai.aigg.insights.research.evidence.PlainText;
import ai.aigg.insights.research.evidence.ResearchProvider;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.research.market.Quote;
import ai.aigg.insights.research.market.Sibling;
import ai.aigg.insights.research.market.Turnover;
import ai.aigg.insights.schema.events.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Evidence that every market brings itself. The market's row alone is enough; what the
 * CLOB adds may be missing.
 */
@Component
@Order(2)
class MarketEvidence implements ResearchProvider {

	/**
	 * Part of the request, so that a change of what we look at makes old evidence stale.
	 */
	private static final String VERSION = "polymarket/1";

	private static final int LONGEST_TITLE = 300;

	private final ClobClient clob;

	private final Markets markets;

	private final MarketEvidenceSettings settings;

	private final Clock clock;

	private final MeterRegistry meters;

	MarketEvidence(ClobClient clob, Markets markets, MarketEvidenceSettings settings, Clock clock,
			MeterRegistry meters) {
		this.clob = clob;
		this.markets = markets;
		this.settings = settings;
		this.clock = clock;
		this.meters = meters;
	}

	@Override
	public String name() {
		return "polymarket";
	}

	@Override
	public boolean active() {
		return true;
	}

	@Override
	public String request(Market market) {
		// New rules make a new request: what was found under the old ones is not reused.
		return String.join("\n", VERSION, Objects.requireNonNullElse(market.token(), ""), market.question(),
				Objects.requireNonNullElse(market.rules(), ""),
				Objects.requireNonNullElse(market.resolutionSource(), ""));
	}

	@Override
	public Evidence research(Market market) {
		Instant now = this.clock.instant();
		MarketLook look = MarketLook.at(market, this.clob);
		look.gaps().forEach((gap) -> this.meters.counter("aigg.research.gaps", "part", gap).increment());
		MarketFindings findings = findings(market, look, siblings(market), now);
		return new Evidence.Found(MarketText.of(market, findings), EventJson.mapper().valueToTree(findings),
				List.of(source(market, now)), BigDecimal.ZERO);
	}

	private @Nullable SiblingPrices siblings(Market market) {
		String eventId = market.place().eventId();
		List<Sibling> siblings = (eventId != null) ? this.markets.siblings(eventId) : List.of();
		return (siblings.size() > 1) ? SiblingPrices.of(siblings, market.place().exclusive()) : null;
	}

	private static MarketFindings findings(Market market, MarketLook look, @Nullable SiblingPrices siblings,
			Instant now) {
		Quote quote = market.quote();
		Turnover turnover = market.turnover();
		Long hoursLeft = (market.endDate() != null) ? Duration.between(now, market.endDate()).toHours() : null;
		return new MarketFindings(quote.price(), quote.bid(), quote.ask(), quote.asOf(), quote.dayChange(),
				quote.weekChange(), hoursLeft, turnover.volume24h(), turnover.volumeTotal(), turnover.liquidity(),
				market.rules() != null && !market.rules().isBlank(), look.week(), look.month(), look.book(), siblings,
				look.gaps());
	}

	private EvidenceSource source(Market market, Instant now) {
		String title = PlainText.clean(market.question(), LONGEST_TITLE);
		String host = Objects.requireNonNullElse(this.settings.site().getHost(), "polymarket.com");
		return new EvidenceSource(title, this.settings.site() + path(market), null, now, host, null, null);
	}

	private static String path(Market market) {
		String slug = market.place().slug();
		String eventSlug = market.place().eventSlug();
		if (isSlug(eventSlug)) {
			return "/event/" + eventSlug + (isSlug(slug) ? "/" + slug : "");
		}
		return isSlug(slug) ? "/market/" + slug : "";
	}

	private static boolean isSlug(@Nullable String slug) {
		return slug != null && slug.matches("[A-Za-z0-9_-]{1,255}");
	}

}
