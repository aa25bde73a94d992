package ai.aigg.insights.gateway.reply;

import java.nio.file.Files;

import ai.aigg.insights.gateway.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TwitterTextConformanceTests {

	@ParameterizedTest
	@ValueSource(strings = { "WeightedTweetsWithDiscountedEmojiCounterTest", "UnicodeDirectionalMarkerCounterTest" })
	void weightsAreThoseOfX(String section) throws Exception {
		JsonNode cases = cases("validate.yml", section);
		assertThat(cases).isNotEmpty();
		for (JsonNode example : cases) {
			JsonNode expected = example.path("expected");
			String text = example.path("text").asString();
			assertThat(PostLimits.weight(text)).as(text).isEqualTo(expected.path("weightedLength").asInt());
			assertThat(PostLimits.isValid(text)).as(text).isEqualTo(expected.path("valid").asBoolean());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "urls", "mentions", "hashtags", "cashtags" })
	void whatXLinksIsFoundAndCleaningLeavesNoneOfIt(String section) throws Exception {
		JsonNode cases = cases("extract.yml", section);
		assertThat(cases).isNotEmpty();
		for (JsonNode example : cases) {
			String text = example.path("text").asString();
			assertThat(PostLimits.isPlain(ForeignText.clean(text))).as(text).isTrue();
			if (!example.path("expected").isEmpty()) {
				assertThat(PostLimits.isPlain(text)).as(text).isFalse();
			}
		}
	}

	@Test
	void bareDomainsWeighAsLinks() {
		assertThat(PostLimits.weight("polymarket.com")).isEqualTo(23);
	}

	private static JsonNode cases(String file, String section) throws Exception {
		Object all = new Yaml().load(Files.readString(SharedData.x("twitter-text-conformance/conformance/" + file)));
		return JsonMapper.builder().build().valueToTree(all).path("tests").path(section);
	}

}
