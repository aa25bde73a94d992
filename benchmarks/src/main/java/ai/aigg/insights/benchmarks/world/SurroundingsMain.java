package ai.aigg.insights.benchmarks.world;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import ai.aigg.insights.embedded.EmbeddedKafkaServer;
import ai.aigg.insights.embedded.FreePorts;
import ai.aigg.insights.schema.provision.TopicProvisioner;
import ai.aigg.insights.schema.provision.TopicSettings;
import ai.aigg.insights.simulators.SimulatorsApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Runs a broker and the simulators until its standard input ends, which it does with
 * whoever started it.
 */
final class SurroundingsMain {

	/** Begins the line that says where everything is. */
	static final String READY = "ready ";

	private SurroundingsMain() {
	}

	/**
	 * Starts them.
	 * @param args a folder, then settings of the simulators
	 */
	public static void main(String[] args) throws Exception {
		int simulators = FreePorts.next();
		EmbeddedKafkaServer kafka = EmbeddedKafkaServer.start(Path.of(args[0], "kafka"), FreePorts.next(),
				FreePorts.next());
		new TopicProvisioner(Map.of("bootstrap.servers", kafka.bootstrapServers()))
			.provision(new TopicSettings(12, (short) 1));
		String[] settings = Arrays.copyOfRange(args, 1, args.length + 2);
		settings[args.length - 1] = "--server.port=" + simulators;
		settings[args.length] = "--server.address=127.0.0.1";
		SimulatorsApplication.configure(new SpringApplicationBuilder()).run(settings);
		System.out.println(READY + simulators + " " + kafka.bootstrapServers());
		System.in.transferTo(java.io.OutputStream.nullOutputStream());
		System.exit(0);
	}

}
