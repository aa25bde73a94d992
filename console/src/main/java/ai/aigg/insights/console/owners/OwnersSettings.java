package ai.aigg.insights.console.owners;

import java.net.URI;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the owners answer.
 *
 * @param owners by the service's name
 */
@ConfigurationProperties("aigg.console")
record OwnersSettings(Map<String, Address> owners) {

	OwnersSettings {
		for (Owner owner : Owner.values()) {
			if (!owners.containsKey(owner.service())) {
				throw new IllegalArgumentException("aigg.console.owners lacks the addresses of " + owner.service());
			}
		}
	}

	Address of(Owner owner) {
		Address address = this.owners.get(owner.service());
		if (address == null) {
			throw new IllegalStateException("No address of " + owner.service());
		}
		return address;
	}

	/**
	 * The two sides of a service.
	 *
	 * @param api its public API
	 * @param management its health, metrics and admin API
	 */
	record Address(URI api, URI management) {
	}

}
