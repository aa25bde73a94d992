package ai.aigg.insights.stack.ring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ai.aigg.insights.stack.simulated.Post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What people do at the console, step by step.
 */
final class ConsoleWalk {

	private static final String CHOSEN = "chosen by a person, in a browser";

	private static final String HOSTILE = "<script>document.title='owned'</script><img src=x onerror=alert(1)> \"' \u202e";

	private static final String LETTERS = "/operations/dead-letters/market-sync-service/question.asked.v1";

	/** Every page of the menu, and what lies beside it. */
	private static final List<String> PAGES = List.of("/live", "/answers", "/markets", "/track-record", "/users",
			"/operations", "/operations/dead-letters", LETTERS, "/operations/archive", "/operations/audit", "/try",
			"/accounts", "/password");

	private final Ring ring;

	private final Browser browser;

	ConsoleWalk(Ring ring, Browser browser) {
		this.ring = ring;
		this.browser = browser;
	}

	void signIn() {
		this.browser.open("/users");
		assertThat(this.browser.path()).isEqualTo("/sign-in");
		assertThat(this.browser.complaints()).isEmpty();
		this.browser.type("input[name=username]", "admin");
		this.browser.type("input[name=password]", this.ring.password());
		this.browser.click("main form button");
		assertThat(this.browser.path()).as("nothing else opens before").isEqualTo("/password");
		this.browser.type("input[name=old]", this.ring.password());
		this.browser.type("input[name=wanted]", CHOSEN);
		this.browser.type("input[name=again]", CHOSEN);
		this.browser.click("main form button");
		this.browser.awaitText("h1", "Live");
	}

	/** Somebody asks what would do harm if it were anything but text. */
	void readWhatIsHostile() throws InterruptedException {
		Post mention = this.ring.ask("victor", this.ring.someMarket() + " " + HOSTILE);
		this.ring.end(mention);
		for (String page : List.of("/live", "/answers", "/answers/" + mention.id(), "/users/" + user("victor"))) {
			this.browser.open(page);
			this.browser.awaitText("main", "onerror=alert(1)");
			assertThat(this.browser.run("return document.title")).asString().doesNotContain("owned");
			assertThat(this.browser.run("return document.querySelectorAll('main script, main img[src=x]').length"))
				.isEqualTo(0L);
		}
	}

	/** All pages, and the first thing that each of them leads to. */
	void lookAtEverything() {
		Map<String, List<String>> complaints = new TreeMap<>();
		List<String> found = new ArrayList<>();
		for (String page : PAGES) {
			look(page, complaints);
			List<String> links = this.browser.links(page + "/");
			if (!links.isEmpty()) {
				found.add(links.getFirst());
			}
		}
		found.stream().filter((page) -> !PAGES.contains(page)).forEach((page) -> look(page, complaints));
		assertThat(complaints).isEmpty();
		assertThat(found).as("pages that lists lead to").hasSizeGreaterThan(4);
	}

	private void look(String page, Map<String, List<String>> all) {
		this.browser.open(page);
		this.browser.find("h1");
		List<String> complaints = new ArrayList<>(this.browser.complaints());
		complaints.addAll(this.browser.errors());
		if (!complaints.isEmpty()) {
			all.put(page, complaints);
		}
	}

	void block() throws InterruptedException {
		this.ring.end(this.ring.ask("walter", this.ring.someMarket()));
		this.browser.open("/users?text=walter");
		this.browser.click("#users a");
		this.browser.find("#to").sendKeys("blocked");
		this.browser.click("#change");
		this.browser.awaitText("main", "get no reply from now on");
		this.browser.click("#confirm");
		this.browser.awaitText("#level", "blocked");
		this.browser.awaitText("#audit", "/admin");
		Post mention = this.ring.ask("walter", this.ring.someMarket() + " still?");
		assertThat(this.ring.end(mention).reason()).contains("blocked");
		assertThat(this.ring.replies(mention.id())).isEmpty();
	}

	/** A record is broken on its way; somebody repairs it and sends it again. */
	void repairADeadLetter() throws InterruptedException {
		this.ring.end(this.ring.ask("sybil", this.ring.someMarket()));
		String whole = this.ring.questions().oldest();
		byte[] broken = (whole.substring(0, whole.length() - 1) + ",\"walked\":").getBytes(StandardCharsets.UTF_8);
		int partitions = this.ring.questions().sendToAll(broken);
		await().atMost(Ring.LIMIT).until(() -> this.ring.questions().deadLetters(broken) == partitions);
		this.browser.open(LETTERS);
		List<String> letters = this.browser.links(LETTERS + "/").reversed();
		this.browser.open(letters.stream().filter(this::isBrokenByUs).findFirst().orElseThrow());
		this.browser.awaitText("main", "It would fail again");
		this.browser.set("textarea[name=payload]", whole);
		this.browser.click("form[action$='/edit'] button[value=true]");
		this.browser.awaitText("main", "This would be read.");
		this.browser.click("form[action$='/edit'] button[value=false]");
		this.browser.awaitText("#state", "edited");
		this.browser.click("#replay");
		this.browser.awaitText("#report", "1 were sent to their topic again");
		this.browser.open("/operations/audit");
		this.browser.awaitText("#audit", "question.asked.v1");
	}

	private boolean isBrokenByUs(String letter) {
		this.browser.open(letter);
		return String.valueOf(this.browser.run("return document.querySelector('main pre')?.textContent ?? ''"))
			.contains("\"walked\":");
	}

	void watchAnAnswerHappen() {
		this.browser.open("/try");
		this.browser.type("input[name=username]", "yolanda");
		this.browser.type("textarea[name=text]", this.ring.market(2));
		this.browser.click("#ask button");
		this.browser.find("#post");
		// No reload: what comes is pushed.
		this.browser.find("#replies .reply");
		assertThat(this.browser.errors()).isEmpty();
	}

	private String user(String username) {
		return this.ring.owner()
			.sql("SELECT user_id FROM twitter_users WHERE username = :username")
			.param("username", username)
			.query(String.class)
			.single();
	}

}
