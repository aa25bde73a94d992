package ai.aigg.insights.simulators.recorded;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads recorded Gamma objects from JSON lines, gzip or not; the latest snapshot of each
 * market stays.
 */
final class MarketsFile {

	private static final Logger log = LoggerFactory.getLogger(MarketsFile.class);

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final Map<Long, RecordedMarket> markets = new HashMap<>();

	private final Path path;

	private @Nullable PackedJson packing;

	private long lines;

	private long skipped;

	private MarketsFile(Path path) {
		this.path = path;
	}

	/**
	 * Reads a file.
	 * @throws IllegalStateException when there is no such file, it cannot be read, or it
	 * holds no market
	 */
	static MarketsFile read(Path path) {
		if (!Files.isReadable(path) || Files.isDirectory(path)) {
			throw new IllegalStateException("The markets file " + path.toAbsolutePath()
					+ " does not exist or cannot be read; check aigg.simulators.markets-file.");
		}
		MarketsFile file = new MarketsFile(path);
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(unzipped(path), StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				file.add(line.strip());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The markets file " + path.toAbsolutePath() + " cannot be read to its end",
					ex);
		}
		if (file.markets.isEmpty()) {
			throw new IllegalStateException("The markets file " + path.toAbsolutePath()
					+ " holds no market; it must have one Gamma market object per line.");
		}
		log.info("Read {} markets from {} lines of {}, skipped {}", file.markets.size(), file.lines, path,
				file.skipped);
		return file;
	}

	Map<Long, RecordedMarket> markets() {
		return this.markets;
	}

	/** Lines that were no market object. */
	long skipped() {
		return this.skipped;
	}

	private void add(String line) {
		if (line.isEmpty()) {
			return;
		}
		this.lines++;
		byte[] json = line.getBytes(StandardCharsets.UTF_8);
		try {
			JsonNode tree = MAPPER.readTree(json);
			RecordedMarket market = new RecordedMarket(tree, json, packing(json));
			this.markets.merge(market.id(), market,
					(known, next) -> next.updatedAt().isBefore(known.updatedAt()) ? known : next);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			if (this.skipped++ == 0) {
				log.warn("Line {} of {} is no market object and is skipped, as are others like it: {}", this.lines,
						this.path, ex.getMessage());
			}
		}
	}

	private PackedJson packing(byte[] json) {
		PackedJson known = this.packing;
		if (known == null) {
			known = new PackedJson(json);
			this.packing = known;
		}
		return known;
	}

	private static InputStream unzipped(Path path) throws IOException {
		BufferedInputStream stream = new BufferedInputStream(Files.newInputStream(path), 65_536);
		stream.mark(2);
		boolean zipped = stream.read() == 0x1f && stream.read() == 0x8b;
		stream.reset();
		return zipped ? new GZIPInputStream(stream, 65_536) : stream;
	}

}
