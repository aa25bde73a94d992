package ai.aigg.insights.research.perplexity;

import java.nio.charset.StandardCharsets;

import ai.aigg.insights.research.SharedData;
import ai.aigg.insights.research.evidence.MissingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link PerplexityErrors}.
 */
class PerplexityErrorsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			401 | {"error":{"message":"Invalid","code":"x"}}          | REFUSED       | false | Invalid
			400 | {"detail":[{"msg":"bad date"}]}                     | REFUSED       | false | bad date
			422 | {"detail":"no"}                                     | REFUSED       | false | no
			402 | {"message":"pay"}                                   | OUT_OF_CREDIT | false | pay
			429 | {"error":"You exceeded your current QUOTA"}         | OUT_OF_CREDIT | false | QUOTA
			429 | {"error":{"message":"Insufficient credits"}}        | OUT_OF_CREDIT | false | credits
			429 | {"error":{"message":"Too many requests"}}           | RATE_LIMITED  | true  | Too many
			429 | <html><h1>Slow down</h1></html>                     | RATE_LIMITED  | true  | Slow down
			408 | []                                                  | UNREACHABLE   | true  | 408
			500 | {"error":                                           | UNREACHABLE   | true  | 500
			503 | <html>down</html>                                   | UNREACHABLE   | true  | down
			401 | {"error":{"message":"Bad key pplx-notARealKey0123456789"}} | REFUSED | false | Bad key …
			302 | moved                                               | REFUSED       | false | moved
			""")
	void knowsWhichFailureMayPass(int status, String body, MissingReason reason, boolean mayPass, String message) {
		PerplexityFailedException failure = PerplexityErrors.of(status, body.getBytes(StandardCharsets.UTF_8));
		assertThat(failure.reason()).isEqualTo(reason);
		assertThat(failure.mayPass()).isEqualTo(mayPass);
		assertThat(failure).hasMessageContaining(message);
	}

	@Test
	void understandsTheRecordedRefusal() {
		PerplexityFailedException failure = PerplexityErrors.of(401,
				SharedData.read("llm/perplexity/error-401-invalid-key.json"));
		assertThat(failure.reason()).isEqualTo(MissingReason.REFUSED);
		assertThat(failure).hasMessageContaining("Invalid API key provided");
	}

}
