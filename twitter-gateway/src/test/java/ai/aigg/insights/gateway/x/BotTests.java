package ai.aigg.insights.gateway.x;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BotTests {

	@Test
	void nobodyIsTheBotThatIsNotSetUp() {
		assertThat(new Bot("", "").isSetUp()).isFalse();
		assertThat(new Bot("", "").is("")).isFalse();
		assertThat(new Bot("42", "bot").is("42")).isTrue();
	}

	@Test
	void refusesAHandleInPlaceOfAnId() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Bot("@bot", "bot")).withMessageContaining("user-id");
		assertThatIllegalArgumentException().isThrownBy(() -> new Bot("42", "@bot")).withMessageContaining("username");
	}

}
