package ai.aigg.insights.simulators.perplexity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.Seed;

import org.springframework.stereotype.Component;

/**
 * Writes articles about what the world's markets are about. Their view is the market's
 * price, seen through a fog that depends on the seed.
 */
@Component
class Newsroom {

	private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}$,.]+");

	private static final Set<String> COMMON = Set.of("will", "the", "what", "and", "for", "this", "that", "with",
			"from", "before", "are", "who", "how", "latest", "news", "analysis", "odds", "does", "win");

	private static final List<String> HOSTS = List.of("news.example.com", "wire.example.org", "markets.example.com",
			"daily.example.org", "analysis.example.net", "gazette.example.com");

	private static final int READ_AT_MOST = 400;

	private final MarketWorld world;

	private final Seed seed;

	Newsroom(MarketWorld world, Seed seed) {
		this.world = world;
		this.seed = seed;
	}

	/** Articles that a query finds, the best first. */
	List<Article> search(SearchQuery query) {
		List<Article> articles = new ArrayList<>();
		for (String text : query.texts()) {
			Optional<MarketView> subject = subject(text);
			for (int number = 0; number < query.maxResults(); number++) {
				Article article = write(text, subject, number);
				LocalDate date = LocalDate.parse(article.date());
				String host = article.url().substring(8, article.url().indexOf('/', 8));
				if (date.isAfter(query.after()) && date.isBefore(query.before()) && query.wants(host)) {
					articles.add(article);
				}
			}
		}
		return articles.subList(0, Math.min(query.maxResults(), articles.size()));
	}

	private Article write(String query, Optional<MarketView> subject, int number) {
		String topic = subject.map(MarketView::question).orElse(shorten(query)).replaceAll("[?\\s]+$", "");
		SplittableRandom random = this.seed.random(topic + number);
		LocalDate today = LocalDate.ofInstant(this.world.now(), ZoneOffset.UTC);
		LocalDate date = today.minusDays(random.nextInt(1 + number * 4));
		String host = HOSTS.get(random.nextInt(HOSTS.size()));
		String view = subject.map((market) -> view(market, random)).orElse("No forecast is quoted.");
		String title = switch (number % 5) {
			case 0 -> "What we know so far: " + topic;
			case 1 -> "Forecasters weigh in: " + topic;
			case 2 -> "Explainer: how it will be decided - " + topic;
			case 3 -> "The week ahead: " + topic;
			default -> "Opinion: do not read too much into it - " + topic;
		};
		String snippet = switch (number % 5) {
			case 0 -> "The question \"" + topic + "\" drew fresh attention on " + date + ". " + view;
			case 1 ->
				"Asked about \"" + topic + "\", " + (3 + random.nextInt(9)) + " forecasters gave their view. " + view;
			case 2 ->
				"What counts and what does not: the outcome is decided by official sources named in the rules. " + view;
			case 3 -> "Several dates on the calendar could matter before the deadline. " + view;
			default -> "Past cases like this one moved less than the headlines suggested. " + view;
		};
		String path = topic.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-|-$)", "");
		return new Article(title,
				"https://" + host + "/" + date.toString().replace('-', '/') + "/" + path + "-" + number, snippet,
				date.toString(), today.toString());
	}

	private static String view(MarketView market, SplittableRandom random) {
		double fogged = Math.clamp(market.price() + (random.nextDouble() - 0.5) * 0.16, 0.01, 0.99);
		long percent = Math.round(fogged * 100);
		String lean = (fogged > 0.6) ? "Most observers expect it"
				: (fogged < 0.4) ? "Most observers doubt it" : "Observers are split";
		return lean + "; a chance of about " + percent + "% is mentioned.";
	}

	private Optional<MarketView> subject(String text) {
		List<String> terms = SPLIT.splitAsStream(text.toLowerCase(Locale.ROOT))
			.filter((term) -> term.length() > 2 && !COMMON.contains(term))
			.distinct()
			.limit(READ_AT_MOST / 10)
			.toList();
		record Hit(MarketView market, long score) {
		}
		return this.world.markets().values().stream().filter((market) -> !market.closed()).map((market) -> {
			String question = market.question().toLowerCase(Locale.ROOT);
			return new Hit(market, terms.stream().filter(question::contains).count());
		})
			.filter((hit) -> hit.score > 0 && hit.score * 2 >= terms.size())
			.max(Comparator.comparingLong(Hit::score).thenComparingInt((hit) -> -hit.market.question().length()))
			.map(Hit::market);
	}

	private static String shorten(String query) {
		return (query.length() > READ_AT_MOST) ? query.substring(0, READ_AT_MOST) : query;
	}

}
