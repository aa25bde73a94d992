package ai.aigg.insights.research.polymarket;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

import org.springframework.web.client.RestClientException;

/**
 * A part of a look at a market that may be missing.
 *
 * @param <T> what it shows
 */
final class Part<T> {

	private static final Logger log = LoggerFactory.getLogger(Part.class);

	private final String name;

	private final AtomicReference<@Nullable T> value = new AtomicReference<>();

	Part(String name) {
		this.name = name;
	}

	/**
	 * How it is had; a failure of the upstream leaves a gap.
	 * @param id what upstream knows the market by, or {@code null}
	 * @param call asks upstream
	 * @return does it, and says whether it worked
	 */
	Supplier<Boolean> from(@Nullable String id, Function<String, T> call) {
		return () -> {
			if (id == null) {
				return false;
			}
			try {
				this.value.set(call.apply(id));
				return true;
			}
			catch (RestClientException | JacksonException | IllegalArgumentException ex) {
				log.warn("The market's {} could not be read: {}", this.name, ex.toString());
				return false;
			}
		};
	}

	String name() {
		return this.name;
	}

	@Nullable T value() {
		return this.value.get();
	}

}
