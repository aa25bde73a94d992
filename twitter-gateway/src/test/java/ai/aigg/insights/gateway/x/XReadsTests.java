package ai.aigg.insights.gateway.x;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XReadsTests {

	private final StubX x = new StubX();

	private final XReads reads = new XReads(RestClient.builder().baseUrl(this.x.url().toString()).build(), StubX.BOT,
			FieldDialect.POST);

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

}
