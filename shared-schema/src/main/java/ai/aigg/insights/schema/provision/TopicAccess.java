package ai.aigg.insights.schema.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;

/**
 * Lets the services sign in to a broker that asks for it, each with no more than its own
 * topics. It takes nothing away: an entry that somebody added stays.
 */
final class TopicAccess {

	private static final long TIMEOUT = 30;

	// The least that Kafka takes; the passwords are random, so that more would guard
	// nothing.
	private static final int ITERATIONS = 4096;

	private final Map<String, Object> connection;

	/**
	 * Prepares the work on one cluster.
	 * @param connection Kafka client properties of one who may administer
	 */
	TopicAccess(Map<String, Object> connection) {
		this.connection = Map.copyOf(connection);
	}

	/**
	 * Sets passwords and access.
	 * @param passwords per role; one without keeps what it has
	 * @throws ProvisioningException when the broker does not answer or refuses
	 */
	void allow(Map<ServiceRole, String> passwords) {
		List<UserScramCredentialAlteration> users = new ArrayList<>();
		List<AclBinding> entries = new ArrayList<>();
		passwords.forEach((role, password) -> TopicRights.of(role).ifPresent((rights) -> {
			users.add(new UserScramCredentialUpsertion(rights.user(),
					new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password));
			entries.addAll(rights.entries());
		}));
		try (Admin admin = Admin.create(this.connection)) {
			admin.alterUserScramCredentials(users).all().get(TIMEOUT, TimeUnit.SECONDS);
			admin.createAcls(entries).all().get(TIMEOUT, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProvisioningException("Interrupted while access to the topics was set", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new ProvisioningException("The broker did not set who may use the topics", ex);
		}
	}

}
