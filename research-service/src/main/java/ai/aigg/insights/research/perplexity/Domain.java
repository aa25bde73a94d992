package ai.aigg.insights.research.perplexity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whose page an address is.
 *
 * @param host the whole host name, lower case
 */
record Domain(String host) {

	private static final int LONGEST_ADDRESS = 2_000;

	/** Below these, within a country's domain, others register. */
	private static final Set<String> SECOND_LEVELS = Set.of("co", "com", "net", "org", "gov", "govt", "gob", "gouv",
			"gv", "go", "ac", "edu", "mil", "or", "ne", "id", "ltd", "plc", "nhs", "police", "nom", "gen", "info",
			"asn", "school");

	/**
	 * Reads the host of an address that may be shown to people.
	 * @param address hostile
	 * @return empty unless it is a plain http or https address of a named host
	 */
	static Optional<Domain> of(String address) {
		if (address.length() > LONGEST_ADDRESS) {
			return Optional.empty();
		}
		try {
			URI uri = new URI(address);
			String host = uri.getHost();
			boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
			if (!web || host == null || uri.getUserInfo() != null
					|| !host.matches("[A-Za-z0-9.-]+\\.[A-Za-z][A-Za-z0-9-]+")) {
				return Optional.empty();
			}
			return Optional.of(new Domain(host.toLowerCase(Locale.ROOT)));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	boolean within(Collection<String> domains) {
		return domains.stream().anyMatch((domain) -> this.host.equals(domain) || this.host.endsWith("." + domain));
	}

	/**
	 * Who owns it: the part that somebody registered, as well as that can be told without
	 * the list of public suffixes.
	 * @return two labels, or three as in {@code bbc.co.uk}
	 */
	String owner() {
		String[] labels = this.host.split("\\.", -1);
		int count = labels.length;
		boolean country = count > 2 && labels[count - 1].length() == 2 && SECOND_LEVELS.contains(labels[count - 2]);
		int kept = Math.min(count, country ? 3 : 2);
		return String.join(".", Arrays.copyOfRange(labels, count - kept, count));
	}

}
