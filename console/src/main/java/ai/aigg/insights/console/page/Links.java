package ai.aigg.insights.console.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Lets addresses of strangers become links only when a browser would open a page of the
 * web with them.
 */
public final class Links {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	private static final int LONGEST = 2_000;

	private Links() {
	}

	/**
	 * Checks an address.
	 * @param address of a stranger, or {@code null}
	 * @return the same, or {@code null} when it must not be a link
	 */
	public static @Nullable String web(@Nullable String address) {
		if (address == null || address.length() > LONGEST) {
			return null;
		}
		try {
			URI uri = new URI(address.strip());
			boolean fit = uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
					&& uri.getHost() != null && uri.getUserInfo() == null;
			return fit ? uri.toASCIIString() : null;
		}
		catch (URISyntaxException ex) {
			// What is no address is shown as the text that it is.
			return null;
		}
	}

}
