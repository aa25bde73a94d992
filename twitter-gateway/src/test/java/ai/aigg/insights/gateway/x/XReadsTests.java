package ai.aigg.insights.gateway.x;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.gateway.spend.Purchase;
import ai.aigg.insights.gateway.spend.SpendLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class XReadsTests {

	private final StubX x = new StubX();

	private final SpendLedger spend = mock(SpendLedger.class);

	private final XReads reads = new XReads(RestClient.builder().baseUrl(this.x.url().toString()).build(), StubX.BOT,
			FieldDialect.POST, new ReadBill(this.spend, Clock.systemUTC()));

	@BeforeEach
	void thereIsMoney() {
		given(this.spend.reserve(any(), anyInt())).willReturn(true);
	}

	@AfterEach
	void stop() {
		this.x.close();
	}

	@Test
	void mentionsWithoutTheirAuthorAreAnError() {
		Map<String, Object> mention = new HashMap<>(this.x.mention("7", "@aigginsights hi"));
		this.x.mentions.add(mention);
		assertThat(this.reads.mentions(new PostId("1"), null).posts()).hasSize(1);
		mention.remove("author_id");
		assertThatExceptionOfType(XReadException.class).isThrownBy(() -> this.reads.mentions(new PostId("1"), null))
			.withMessageContaining("author_id");
	}

	@Test
	void asksForWhatItReads() {
		this.reads.mentions(new PostId("17"), "to&ken{x}");
		assertThat(this.x.reads.getFirst().getPath()).isEqualTo("/2/users/1111111111111111111/mentions");
		assertThat(this.x.reads.getFirst().getRawQuery()).contains("since_id=17", "max_results=100",
				"pagination_token=to%26ken%7Bx%7D");
	}

	@Test
	void readsPostsById() {
		this.x.others.add(Map.of("id", "18", "text", "parent"));
		assertThat(this.reads.posts(List.of(new PostId("18"), new PostId("19"))).posts()).singleElement()
			.extracting((post) -> post.text().plain())
			.isEqualTo("parent");
	}

	@Test
	void readsTheLabelsOfAccounts() {
		this.x.robots.add("8");
		Map<String, Author> accounts = this.reads.accounts(List.of("7", "8"));
		assertThat(accounts.get("7")).extracting(Author::automated).isEqualTo(false);
		assertThat(accounts.get("8")).extracting(Author::automated).isEqualTo(true);
		assertThat(this.x.reads.getFirst().getRawQuery()).contains("expansions=affiliation", "ids=7%2C8");
		then(this.spend).should().reserve(Purchase.USER, 2);
		then(this.spend).should().giveBack(Purchase.USER, 0);
	}

	@Test
	void aPostIsPaidOnceADayAndWhatDidNotComeIsGivenBack() {
		this.x.mentions.add(this.x.mention("7", "@aigginsights hi"));
		this.reads.mentions(new PostId("1"), null);
		then(this.spend).should().reserve(Purchase.MENTION, 100);
		then(this.spend).should().giveBack(Purchase.MENTION, 99);
		this.reads.mentions(new PostId("1"), null);
		then(this.spend).should().giveBack(Purchase.MENTION, 100);
	}

	@Test
	void withoutMoneyNothingIsRead() {
		given(this.spend.reserve(any(), anyInt())).willReturn(false);
		assertThatExceptionOfType(XReadException.class).isThrownBy(() -> this.reads.mentions(new PostId("1"), null))
			.withMessageContaining("dollars of the day");
		assertThat(this.x.reads).isEmpty();
	}

}
