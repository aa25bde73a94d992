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
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.research.market.Quote;
import ai.aigg.insights.research.market.RelatedMarkets;
import ai.aigg.insights.research.market.Sibling;
import ai.aigg.insights.research.market.Turnover;
import ai.aigg.insights.schema.events.EventJson;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Evidence that every market brings itself. The market's row alone is enough; what the
 * public interfaces add may be missing.
 */
@Component
@Order(3)
class MarketEvidence implements ResearchProvider {

	/**
	 * Part of the request, so that a change of what we look at makes old evidence stale.
	 */
	private static final String VERSION = "polymarket/2";

	private static final int LONGEST_TITLE = 300;

	private final MarketWatch watch;

	private final Markets markets;

	private final RelatedMarkets related;

	private final MarketEvidenceSettings settings;

	private final Clock clock;

	private final MeterRegistry meters;

	MarketEvidence(MarketWatch watch, Markets markets, RelatedMarkets related, MarketEvidenceSettings settings,
			Clock clock, MeterRegistry meters) {
		this.watch = watch;
		this.markets = markets;
		this.related = related;
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
	public BigDecimal expectedCostUsd() {
		return BigDecimal.ZERO;
	}

	@Override
	public String request(Market market, ResearchType type) {
		return String.join("\n", VERSION, Objects.requireNonNullElse(market.token(), ""),
				Objects.requireNonNullElse(market.conditionId(), ""), market.question());
	}

	@Override
	public Evidence research(Market market, ResearchType type) {
		Instant now = this.clock.instant();
		Instant asOf = type.asOf();
		MarketFindings findings = (asOf != null) ? past(market, asOf) : present(market, now);
		findings.gaps().forEach((gap) -> this.meters.counter("aigg.research.gaps", "part", gap).increment());
		return new Evidence.Found(MarketText.of(market, findings), EventJson.mapper().valueToTree(findings),
				List.of(source(market, now)), BigDecimal.ZERO);
	}

	private @Nullable SiblingPrices siblings(Market market) {
		String eventId = market.place().eventId();
		List<Sibling> siblings = (eventId != null) ? this.markets.siblings(eventId) : List.of();
		return (siblings.size() > 1) ? SiblingPrices.of(siblings, market.place().exclusive()) : null;
	}

	private MarketFindings present(Market market, Instant now) {
		MarketLook look = this.watch.now(market);
		Quote quote = market.quote();
		Turnover turnover = market.turnover();
		return new MarketFindings(quote.price(), quote.bid(), quote.ask(), quote.asOf(), quote.dayChange(),
				quote.weekChange(), hoursLeft(market, now), turnover.volume24h(), turnover.volumeTotal(),
				turnover.liquidity(), hasRules(market), look.week(), look.month(), look.book(), siblings(market),
				spread(quote, look.book()), look.holders(), look.trades(), this.related.of(market), null, look.gaps());
	}

	private MarketFindings past(Market market, Instant asOf) {
		MarketLook look = this.watch.before(market, asOf);
		PricePath path = (look.week() != null) ? look.week() : look.month();
		BigDecimal price = (path != null) ? path.last() : null;
		Instant priced = (path != null) ? path.to() : null;
		return new MarketFindings(price, null, null, priced, null, null, hoursLeft(market, asOf), null, null, null,
				hasRules(market), look.week(), look.month(), null, null, null, null, null, List.of(), asOf,
				look.gaps());
	}

	private static @Nullable BigDecimal spread(Quote quote, @Nullable OrderBook book) {
		if (book != null && book.spread() != null) {
			return book.spread();
		}
		return (quote.bid() != null && quote.ask() != null) ? quote.ask().subtract(quote.bid()) : null;
	}

	private static @Nullable Long hoursLeft(Market market, Instant now) {
		return (market.endDate() != null) ? Duration.between(now, market.endDate()).toHours() : null;
	}

	private static boolean hasRules(Market market) {
		return market.rules() != null && !market.rules().isBlank();
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
