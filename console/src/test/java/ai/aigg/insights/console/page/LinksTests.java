package ai.aigg.insights.console.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTests {

	@Test
	void pagesOfTheWebMayBeFollowed() {
		assertThat(Links.web("https://example.org/a?b=c#d")).isEqualTo("https://example.org/a?b=c#d");
		assertThat(Links.web(" HTTP://example.org ")).isEqualTo("HTTP://example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JaVaScRiPt://example.org/%0Aalert(1)", "data:text/html,<script>",
			"vbscript:x", "file:///etc/passwd", "//example.org", "/admin", "https://", "https:example.org",
			"https://user:secret@example.org/", "https://example.org/\"><script>", "java\nscript:alert(1)", "" })
	void everythingElseStaysText(String address) {
		assertThat(Links.web(address)).isNull();
	}

	@Test
	void nothingIsNoLink() {
		assertThat(Links.web(null)).isNull();
		assertThat(Links.web("https://example.org/" + "a".repeat(2_000))).isNull();
	}

}
