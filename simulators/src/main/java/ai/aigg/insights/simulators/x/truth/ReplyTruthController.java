package ai.aigg.insights.simulators.x.truth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.x.gate.XControl;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Control: {@code GET /sim/x/truth} lists mentions by the first id of their edit chain
 * with their visible replies, up to 10,000 at a time from {@code after} on, with
 * {@code compact=true} as rows of id, replies, tag, posted and replied in milliseconds;
 * {@code GET /sim/x/truth/totals} counts; {@code GET /sim/x/truth/:id} tells of one by
 * any of its ids; {@code DELETE} forgets.
 */
@XControl
@RequestMapping("/sim/x/truth")
class ReplyTruthController {

	private static final int MOST = 10_000;

	private static final int ROW = 64;

	private final ReplyTruth truth;

	ReplyTruthController(ReplyTruth truth) {
		this.truth = truth;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] page(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit,
			@RequestParam(defaultValue = "false") boolean compact) {
		if (limit < 1 || limit > MOST) {
			throw new IllegalArgumentException("'limit' must be 1 to 10,000.");
		}
		List<MentionFate> fates = this.truth.page(after, limit);
		JsonBuffer json = new JsonBuffer(ROW * (fates.size() + 1)).open().name("mentions").openList();
		fates.forEach((fate) -> {
			if (compact) {
				row(json, fate);
			}
			else {
				full(json, fate);
			}
		});
		json.closeList();
		if (fates.size() == limit) {
			json.string("next", Long.toString(fates.getLast().firstId()));
		}
		return json.close().toBytes();
	}

	@GetMapping("/totals")
	ReplyTruth.Totals totals() {
		return this.truth.totals();
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] one(@PathVariable long id) {
		MentionFate fate = this.truth.find(id);
		if (fate == null) {
			throw new IllegalArgumentException("There is no mention " + id + ".");
		}
		return full(new JsonBuffer(ROW), fate).toBytes();
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.truth.clear();
	}

	private static void row(JsonBuffer json, MentionFate fate) {
		json.openList().value(Long.toString(fate.firstId())).piece(ascii(fate.replies().size()));
		String tag = fate.tag();
		json.value((tag != null) ? tag : "");
		json.piece(ascii(fate.postedAt()));
		json.piece(ascii(fate.replies().isEmpty() ? 0 : fate.replies().getFirst().postedAt())).closeList();
	}

	private static JsonBuffer full(JsonBuffer json, MentionFate fate) {
		json.open().string("id", Long.toString(fate.firstId())).string("author", fate.author());
		json.string("kind", fate.kind().name().toLowerCase(Locale.ROOT));
		String tag = fate.tag();
		if (tag != null) {
			json.string("tag", tag);
		}
		json.name("editions").piece(ascii(fate.editions())).flag("deleted", fate.deleted());
		json.name("posted_at").piece(ascii(fate.postedAt())).name("replies").openList();
		fate.replies()
			.forEach((reply) -> json.open()
				.string("id", Long.toString(reply.id()))
				.string("text", reply.text())
				.name("posted_at")
				.piece(ascii(reply.postedAt()))
				.close());
		return json.closeList().close();
	}

	private static byte[] ascii(long number) {
		return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
	}

}
