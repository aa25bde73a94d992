package ai.aigg.insights.gateway.x;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostTextTests {

	private static final Bot BOT = new Bot("42", "bot");

	@Test
	void offsetsCountCodePointsOfTheEscapedText() {
		PostText text = new PostText("🚀&amp;🚀 @bot 1 &lt; 2?", 0, List.of(new PostText.Mention(8, 12, "42", "bot")),
				List.of());
		assertThat(text.question(BOT)).isEqualTo("🚀&🚀  1 < 2?");
	}

	@Test
	void whatIsEscapedTwiceIsUnescapedOnce() {
		assertThat(new PostText("&amp;lt;", 0, List.of(), List.of()).plain()).isEqualTo("&lt;");
	}

	@Test
	void handlesInFrontAreLeftOut() {
		PostText text = new PostText("@alice @bot @carol will it rain, @dave?", 7,
				List.of(new PostText.Mention(0, 6, "1", "alice"), new PostText.Mention(7, 11, "42", "bot"),
						new PostText.Mention(12, 18, "3", "carol"), new PostText.Mention(33, 38, "4", "dave")),
				List.of());
		assertThat(text.question(BOT)).isEqualTo("will it rain, @dave?");
		assertThat(text.typedMentionOf(BOT)).isTrue();
	}

	@Test
	void aBareMentionAsksNothing() {
		assertThat(new PostText("@bot", 0, List.of(new PostText.Mention(0, 4, "42", "bot")), List.of()).question(BOT))
			.isEmpty();
	}

	@Test
	void anotherAccountWithOurOldHandleIsNotUs() {
		assertThat(
				new PostText("@bot hi", 0, List.of(new PostText.Mention(0, 4, "43", "bot")), List.of()).mentions(BOT))
			.isFalse();
	}

	@Test
	void withoutEntitiesTheHandleIsLookedFor() {
		PostText text = new PostText("🚀 hey @BOT, @botanist?", 0, List.of(), List.of());
		assertThat(text.typedMentionOf(BOT)).isTrue();
		assertThat(text.question(BOT)).isEqualTo("🚀 hey , @botanist?");
	}

	@Test
	void linksAreWrittenOut() {
		PostText text = new PostText("odds? https://t.co/x", 0, List.of(),
				List.of(new PostText.Link(6, 20, "https://polymarket.com/event/rain")));
		assertThat(text.plain()).isEqualTo("odds? https://polymarket.com/event/rain");
	}

	@Test
	void impossibleOffsetsAndCharactersDoNoHarm() {
		PostText text = new PostText("a\0b\uD800c", 0,
				List.of(new PostText.Mention(-1, 5, "42", "bot"), new PostText.Mention(3, 99, "42", "bot"),
						new PostText.Mention(2, 1, "42", "bot")),
				List.of(new PostText.Link(400, 500, "https://x.test")));
		assertThat(text.question(BOT)).isEqualTo("abc");
	}

}
