package ai.aigg.insights.kit.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link UpstreamWords}.
 */
class UpstreamWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Incorrect API key provided: sk-aB3dE6gH9kL2mN5pQ8rS1tU4 | Incorrect API key provided: …
					Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid%3D is bad | Authorization: Bearer … is bad
					Basic bm90LWEtcmVhbC1pZDpub3QtYS1yZWFsLXNlY3JldA== | Basic …
					oauth_token="1729384756102938475-notARealTokenAtAll" | oauth_token="…"
					Could not find post with id: [1729384756102938475]. | Could not find post with id: [1729384756102938475].
					You are not allowed to create a Post with duplicate content. | You are not allowed to create a Post with duplicate content.
					""")
	void hidesKeysAndLeavesSentences(String words, String shown) {
		assertThat(UpstreamWords.withoutKeys(words)).isEqualTo(shown);
	}

}
