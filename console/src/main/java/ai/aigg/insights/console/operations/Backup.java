package ai.aigg.insights.console.operations;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.kit.http.UpstreamSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the backup runner how old the last restore is that was verified.
 */
@Component
class Backup {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final @Nullable RestClient runner;

	Backup(UpstreamClients clients, OperationsSettings settings) {
		this.runner = settings.backup().isBlank() ? null
				: clients
					.create("backup",
							new UpstreamSettings(URI.create(settings.backup()), PATIENCE, PATIENCE, 0, 2,
									DataSize.ofMegabytes(1)))
					.build();
	}

	State ask() {
		if (this.runner == null) {
			return State
				.unknown("No backup runner is set. The runbook says how to start one: docs/operations/backup.md");
		}
		try {
			String text = this.runner.get().uri("/metrics").retrieve().body(String.class);
			return State.read(Objects.requireNonNullElse(text, ""));
		}
		catch (RestClientException ex) {
			return State.unknown("The backup runner does not answer. Look at its log: restores may be out of date.");
		}
	}

	/**
	 * What is known.
	 *
	 * @param problem why nothing is, or {@code null}
	 * @param verifiedAge how long ago a copy was restored and verified, or {@code null}
	 * for never
	 * @param copies how many copies there are, by kind
	 * @param failures chores that failed since the runner started
	 */
	record State(@Nullable String problem, @Nullable Duration verifiedAge, Map<String, Double> copies, long failures) {

		/** Older than this it says little. */
		private static final Duration OLD = Duration.ofDays(8);

		static State unknown(String problem) {
			return new State(problem, null, Map.of(), 0);
		}

		static State read(String metrics) {
			Exposition shown = Exposition.read(metrics, "backup_");
			OptionalDouble age = shown.max("backup_verified_age_seconds");
			return new State(null,
					(age.isPresent() && Double.isFinite(age.getAsDouble()))
							? Duration.ofSeconds((long) age.getAsDouble()) : null,
					shown.sums("backup_copies", "kind"),
					(long) shown.of("backup_failures_total").mapToDouble(Exposition.Sample::value).sum());
		}

		/** Whether it is too long ago. */
		public boolean isOld() {
			return this.verifiedAge == null || this.verifiedAge.compareTo(OLD) > 0;
		}

	}

}
