package ai.aigg.insights.gateway.x;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import ai.aigg.insights.gateway.spend.Purchase;
import ai.aigg.insights.gateway.spend.SpendLedger;

/**
 * Pays for reads: as many posts as may come are reserved, and those that X does not
 * charge for are given back. X charges for a post once a day of UTC.
 */
final class ReadBill {

	/**
	 * What was charged earlier is charged again here when there are more: on the safe
	 * side.
	 */
	private static final int MAX_REMEMBERED = 200_000;

	private final SpendLedger spend;

	private final Clock clock;

	private final Set<PostId> known = new HashSet<>();

	private LocalDate day = LocalDate.EPOCH;

	ReadBill(SpendLedger spend, Clock clock) {
		this.spend = spend;
		this.clock = clock;
	}

	/**
	 * Reads and pays.
	 * @param purchase what the posts asked for are; those that come along are others
	 * @param most how many may come
	 * @param read asks X
	 * @return X's answer
	 * @throws XReadException when the day's money does not suffice
	 */
	PostPage pay(Purchase purchase, int most, Supplier<PostPage> read) {
		return pay(purchase, most, read, (page) -> {
			int charged = fresh(page.posts().stream().map(Post::id));
			this.spend.owe(Purchase.POST, fresh(page.included().keySet().stream()));
			return charged;
		});
	}

	/**
	 * Reads and pays for accounts.
	 * @param most how many may come
	 * @param read asks X
	 * @return X's answer
	 * @throws XReadException when the day's money does not suffice
	 */
	Map<String, Author> payAccounts(int most, Supplier<Map<String, Author>> read) {
		return pay(Purchase.USER, most, read, Map::size);
	}

	private <T> T pay(Purchase purchase, int most, Supplier<T> read, ToIntFunction<T> price) {
		if (!this.spend.reserve(purchase, most)) {
			throw XReadException.capReached();
		}
		int charged = most;
		try {
			T answer = read.get();
			charged = Math.min(most, price.applyAsInt(answer));
			return answer;
		}
		catch (XReadException ex) {
			// X does not charge for what it refuses.
			charged = 0;
			throw ex;
		}
		finally {
			this.spend.giveBack(purchase, most - charged);
		}
	}

	private synchronized int fresh(Stream<PostId> posts) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		if (!today.equals(this.day) || this.known.size() > MAX_REMEMBERED) {
			this.known.clear();
			this.day = today;
		}
		return (int) posts.filter(this.known::add).count();
	}

}
