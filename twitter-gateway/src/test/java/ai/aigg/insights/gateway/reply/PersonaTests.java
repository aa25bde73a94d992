package ai.aigg.insights.gateway.reply;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import ai.aigg.insights.gateway.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonaTests {

	@TempDir
	private Path folder = Path.of("");

	@Test
	void twoShortLinesAreAddedWhereThereIsRoom() {
		Persona persona = new Persona("Hello from the data desk.", "Have a calm day.");
		assertThat(persona.dress("text")).isEqualTo("Hello from the data desk.\ntext\nHave a calm day.");
		assertThat(persona.dress("x".repeat(270))).isEqualTo("x".repeat(270));
	}

	@Test
	void theNeutralOneSaysNothing() {
		assertThat(Persona.NEUTRAL.dress("text")).isEqualTo("text");
	}

	@Test
	void theAnswerStaysWhatItIs() {
		String plain = new ReplyComposer(Persona.NEUTRAL).compose(Events.answer(UUID.randomUUID()), ReplyLanguage.EN);
		String dressed = new ReplyComposer(new Persona("Hello.", "Bye.")).compose(Events.answer(UUID.randomUUID()),
				ReplyLanguage.EN);
		assertThat(dressed).contains(plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "This one will win", "Buy now", "see example.com", "ask @friend", "#moon", "up 20", "$BTC",
			"A line that is a good deal longer than anybody may be greeted with", "two\nlines", "guaranteed" })
	void claimsLinksAndSpeechesAreRefused(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Persona(line, ""))
			.withMessageStartingWith("The persona's opening");
		assertThatIllegalArgumentException().isThrownBy(() -> new Persona("", line))
			.withMessageStartingWith("The persona's closing");
	}

	@Test
	void theFileIsRead() throws Exception {
		Path file = Files.writeString(this.folder.resolve("persona.properties"), "opening=Grüezi.\n");
		assertThat(Persona.read(file)).isEqualTo(new Persona("Grüezi.", ""));
		Files.writeString(file, "greeting=Hi\n");
		assertThatIllegalArgumentException().isThrownBy(() -> Persona.read(file)).withMessageContaining("greeting");
		assertThatIllegalArgumentException().isThrownBy(() -> Persona.read(this.folder.resolve("none")))
			.withMessageContaining("cannot be read");
	}

}
