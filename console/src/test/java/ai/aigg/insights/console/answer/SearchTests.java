package ai.aigg.insights.console.answer;

import ai.aigg.insights.console.page.PageProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SearchTests {

	@ParameterizedTest
	@ValueSource(strings = { "1900000000000000001", " 1900000000000000001 ",
			"https://x.com/ada/status/1900000000000000001", "x.com/i/web/status/1900000000000000001?s=20",
			"https://twitter.com/ada/statuses/1900000000000000001/photo/1" })
	void anIdOrTheAddressOfAPostMeansThePost(String typed) {
		assertThat(Search.of(typed)).isEqualTo(new Search.ByPost("1900000000000000001"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "@ada", "https://x.com/ada", "www.x.com/ada", "twitter.com/ada/" })
	void aHandleOrTheAddressOfAnAccountMeansTheUser(String typed) {
		assertThat(typed.startsWith("www") ? Search.of("https://" + typed) : Search.of(typed))
			.isEqualTo(new Search.ByUser("ada"));
	}

	@Test
	void anythingElseIsWords() {
		assertThat(Search.of("bitcoin <script>")).isEqualTo(new Search.ByWords("bitcoin <script>"));
		assertThat(Search.of("javascript:alert(1)/status/x")).isInstanceOf(Search.ByWords.class);
		assertThat(Search.of("  ")).isEqualTo(new Search.Everything());
		assertThat(Search.of(null)).isEqualTo(new Search.Everything());
	}

	@Test
	void aLongTextIsRefused() {
		assertThatExceptionOfType(PageProblem.class).isThrownBy(() -> Search.of("a".repeat(301)));
	}

}
