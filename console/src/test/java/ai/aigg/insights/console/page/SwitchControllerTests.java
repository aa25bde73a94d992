package ai.aigg.insights.console.page;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link SwitchController}.
 */
class SwitchControllerTests {

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			https://console.example/answers/123?range=day, /answers/123
			https://other.example/users,                   /users
			https://console.example//evil.example,         /live
			https://console.example/,                      /live
			'http://not an address',                       /live
			mailto:someone@example.org,                    /live
			none,                                          /live
			""")
	void goesBackToAPageOfItsOwn(@Nullable String from, String page) {
		assertThat(SwitchController.back(from)).isEqualTo(page);
	}

}
