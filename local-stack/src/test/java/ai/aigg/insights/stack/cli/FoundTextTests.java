package ai.aigg.insights.stack.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FoundTextTests {

	private final StringWriter out = new StringWriter();

	@Test
	void saysWhyThisOneAndWhyNotThatOne() {
		print("""
				{"understood": "btc 150k (Bitcoin)", "aliases": ["Bitcoin"], "numbers": ["150000"], "years": [],
				"links": [], "method": "meaning", "decision": "It means: Will Bitcoin reach $150k?", "confidence": 0.912,
				"candidates": [
				{"market_id": "1", "question": "Will Bitcoin reach $150k?", "score": 9.5, "reasons": [
					{"feature": "number_met", "contribution": 1.7, "words": "it has the number asked for"}]},
				{"market_id": "2", "question": "Will Bitcoin\\u001b[31m reach $200k?", "score": 7.1, "reasons": [
					{"feature": "number_met", "contribution": 0.5, "words": "half of it"},
					{"feature": "length", "contribution": 0.01, "words": "hardly anything"}]}]}
				""");
		assertThat(this.out.toString())
			.contains("aliases   Bitcoin", "numbers   150000", "It means:", "(sure: 91 %)",
					" 1     9.50  Will Bitcoin reach $150k?", "  +1.70  it has the number asked for",
					"  +0.50  half of it (-1.20 against the first)")
			.doesNotContain("hardly anything", "\u001b", "links");
	}

	@Test
	void saysWhenNothingIsAsked() {
		print("""
				{"understood": "", "method": "words", "decision": "Nothing is asked.", "candidates": []}
				""");
		assertThat(this.out.toString().lines()).containsExactly("found by  words", "Nothing is asked.");
	}

	private void print(String json) {
		PrintWriter writer = new PrintWriter(this.out);
		new FoundText(new Terminal(writer, writer, false)).print(JsonMapper.shared().readTree(json));
	}

}
