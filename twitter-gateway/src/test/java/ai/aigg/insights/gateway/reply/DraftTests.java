package ai.aigg.insights.gateway.reply;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DraftTests {

	@Test
	void joinsItsLines() {
		assertThat(new Draft(List.of("opening"), "title", List.of("body"), List.of("extra"), null, "closing").fitted())
			.isEqualTo("opening\ntitle\nbody\nextra\nclosing");
	}

	@Test
	void anExtraThatIsTooLongMakesRoomForAShorterOne() {
		assertThat(new Draft(List.of(), "t".repeat(200), List.of(), List.of("x".repeat(100), "short"), null, "closing")
			.fitted()).endsWith("\nshort\nclosing");
	}

	@Test
	void anAfterthoughtIsShortenedToTheRoomThatIsLeft() {
		String title = "Will the first of many words decide it before the last of them does?";
		Draft draft = new Draft(List.of(), "t".repeat(200), List.of(), List.of("extra"),
				new Afterthought("Or: ", title, " (9%)"), "closing");
		assertThat(draft.fitted()).matches("(?s)t+\nextra\nOr: Will the first.*….* them does\\? \\(9%\\)\nclosing");
		assertThat(PostLimits.weight(draft.fitted())).isBetween(265, 280);
	}

	@Test
	void anAfterthoughtGoesBeforeAnyExtra() {
		Draft draft = new Draft(List.of(), "t".repeat(200), List.of(), List.of("x".repeat(50)),
				new Afterthought("Or: ", "a title of more than twenty characters", ""), "closing");
		assertThat(draft.fitted()).isEqualTo("t".repeat(200) + "\n" + "x".repeat(50) + "\nclosing");
	}

	@Test
	void aTitleThatFitsExactlyIsKept() {
		String title = "t".repeat(280 - "\nclosing".length());
		assertThat(new Draft(List.of(), title, List.of(), List.of("extra"), null, "closing").fitted())
			.isEqualTo(title + "\nclosing");
		assertThat(new Draft(List.of(), title + "t", List.of(), List.of(), null, "closing").fitted())
			.contains("t…\nclosing");
	}

	@Test
	void aTitleWithoutSpacesIsCutAnywhere() {
		String fitted = new Draft(List.of(), "東".repeat(300), List.of(), List.of(), null, "closing").fitted();
		assertThat(PostLimits.weight(fitted)).isBetween(276, 280);
	}

}
