package ai.aigg.insights.stack.ring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Debian's chromium without a screen, looking at the console.
 */
final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String AXE = """
			const done = arguments[arguments.length - 1];
			axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: arguments[0] })
			  .then((result) => done(result.violations
			    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
			    .map((each) => each.id + ': ' + each.nodes.map((node) => node.html).join(' ').slice(0, 400))))
			  .catch((problem) => done(['axe: ' + problem]));
			""";

	private final ChromeDriver driver;

	private final URI console;

	private final String axe = script();

	Browser(URI console) {
		this.console = console;
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--window-size=1280,900");
		options.setCapability("goog:loggingPrefs", logs);
		this.driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(),
				options);
		this.driver.manage().timeouts().scriptTimeout(LIMIT).pageLoadTimeout(LIMIT);
	}

	/** Skips the test with one plain line where there is no browser. */
	static void orSkip() {
		boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
		if (!there) {
			System.out.println("Skipped: there is no %s and %s (Debian's packages chromium and chromium-driver)"
				.formatted(CHROMIUM, DRIVER));
		}
		Assumptions.assumeTrue(there, "chromium is not installed");
	}

	private static String script() {
		try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void open(String path) {
		this.driver.get(this.console.resolve(path).toString());
	}

	/** The path of the page that is open. */
	String path() {
		return URI.create(Objects.requireNonNull(this.driver.getCurrentUrl())).getPath();
	}

	WebElement find(String css) {
		return Awaitility.await(css + " on " + path())
			.atMost(LIMIT)
			.ignoreExceptions()
			.until(() -> this.driver.findElement(By.cssSelector(css)), WebElement::isDisplayed);
	}

	/** Waits until an element has a text somewhere. */
	void awaitText(String css, String text) {
		Awaitility.await("'%s' in %s on %s".formatted(text, css, path()))
			.atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.until(() -> this.driver.findElement(By.cssSelector(css)).getText().contains(text));
	}

	void type(String css, String text) {
		WebElement field = find(css);
		field.clear();
		field.sendKeys(text);
	}

	/** Sets a field that is too long to be typed. */
	void set(String css, String text) {
		run("arguments[0].value = arguments[1]", find(css), text);
	}

	void click(String css) {
		WebElement button = find(css);
		run("arguments[0].scrollIntoView({block: 'center'})", button);
		button.click();
	}

	/** Where links of the page lead that begin with something, in their order. */
	List<String> links(String beginning) {
		List<String> links = new ArrayList<>();
		for (WebElement link : this.driver.findElements(By.cssSelector("main a[href^='" + beginning + "']"))) {
			Optional.ofNullable(link.getDomAttribute("href")).ifPresent(links::add);
		}
		return links;
	}

	Object run(String script, Object... arguments) {
		return Objects.requireNonNullElse(this.driver.executeScript(script, arguments), "nothing");
	}

	/**
	 * Looks whether everybody can use the page, in light and dark, and on a small screen.
	 */
	List<String> complaints() {
		List<String> complaints = new ArrayList<>();
		this.driver.executeScript(this.axe);
		scheme("light");
		complaints.addAll(axe(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")));
		scheme("dark");
		complaints.addAll(axe(List.of("cat.color")));
		picture("dark");
		scheme("light");
		picture("wide");
		screen(360);
		picture("small");
		if (!Boolean.TRUE.equals(run("return document.documentElement.scrollWidth <= 360"))) {
			complaints.add("scrolls sideways at 360 px: " + run("""
					return [...document.querySelectorAll('main *')].filter((each) =>
					  each.getBoundingClientRect().right > 361 && !each.closest('.wide')).slice(0, 3)
					  .map((each) => each.outerHTML.slice(0, 200)).join(' ')"""));
		}
		this.driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
		return complaints;
	}

	/** Keeps what is seen where somebody wants to look: -Daigg.pictures=FOLDER. */
	private void picture(String name) {
		String folder = System.getProperty("aigg.pictures");
		if (folder == null) {
			return;
		}
		try {
			Files.write(
					Files.createDirectories(Path.of(folder))
						.resolve(path().substring(1).replace('/', '_') + "-" + name + ".png"),
					this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> axe(List<String> tags) {
		Object found = this.driver.executeAsyncScript(AXE, tags);
		assertThat(found).isInstanceOf(List.class);
		return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
	}

	private void scheme(String scheme) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
	}

	private void screen(int width) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", true));
	}

	/**
	 * What the browser complained about since the last time: errors, and what the policy
	 * forbade.
	 */
	List<String> errors() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.SEVERE.intValue()
					|| entry.getMessage().contains("Content Security Policy"))
			.map((entry) -> entry.getMessage())
			.toList();
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
