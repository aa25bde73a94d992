package ai.aigg.insights.gateway.reply;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DraftTests {

	@Test
	void joinsItsLines() {
		assertThat(new Draft(List.of("opening"), "title", List.of("body"), List.of("extra"), "closing").fitted())
			.isEqualTo("opening\ntitle\nbody\nextra\nclosing");
	}

	@Test
	void anExtraThatIsTooLongMakesRoomForAShorterOne() {
		assertThat(
				new Draft(List.of(), "t".repeat(200), List.of(), List.of("x".repeat(100), "short"), "closing").fitted())
			.endsWith("\nshort\nclosing");
	}

	@Test
	void aTitleThatFitsExactlyIsKept() {
		String title = "t".repeat(280 - "\nclosing".length());
		assertThat(new Draft(List.of(), title, List.of(), List.of("extra"), "closing").fitted())
			.isEqualTo(title + "\nclosing");
		assertThat(new Draft(List.of(), title + "t", List.of(), List.of(), "closing").fitted()).contains("t…\nclosing");
	}

	@Test
	void aTitleWithoutSpacesIsCutAnywhere() {
		String fitted = new Draft(List.of(), "東".repeat(300), List.of(), List.of(), "closing").fitted();
		assertThat(PostLimits.weight(fitted)).isBetween(276, 280);
	}

}
