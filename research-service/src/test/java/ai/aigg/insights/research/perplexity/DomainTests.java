package ai.aigg.insights.research.perplexity;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Domain}.
 */
class DomainTests {

	@ParameterizedTest
	@CsvSource({ "https://www.reuters.com/a?b=c, reuters.com", "http://news.bbc.co.uk/1, bbc.co.uk",
			"https://a.b.example.org:8443/, example.org", "https://WWW.Example.COM, example.com",
			"https://spiegel.de/x, spiegel.de", "https://edition.cnn.com, cnn.com", "https://www.bbc.de/x, bbc.de" })
	void knowsTheOwner(String address, String owner) {
		assertThat(Domain.of(address)).map(Domain::owner).contains(owner);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "javascript:alert(1)", "ftp://example.com", "https://user:pw@example.com",
			"https://localhost/", "https://127.0.0.1/", "https://[::1]/", "//example.com", "https:///x",
			"https://exa mple.com", "data:text/html,x" })
	void refusesWhatIsNoPublicPage(String address) {
		assertThat(Domain.of(address)).isEmpty();
	}

	@Test
	void refusesEndlessAddresses() {
		assertThat(Domain.of("https://example.com/" + "a".repeat(2_000))).isEmpty();
	}

	@Test
	void isWithinItsParents() {
		Domain domain = Domain.of("https://old.reddit.com/r/x").orElseThrow();
		assertThat(domain.within(List.of("reddit.com"))).isTrue();
		assertThat(domain.within(List.of("dit.com", "com.old"))).isFalse();
	}

}
