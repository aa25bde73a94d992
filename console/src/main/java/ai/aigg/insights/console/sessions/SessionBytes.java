package ai.aigg.insights.console.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/**
 * What is in a session, as bytes. Only classes that this console itself puts there are
 * read back, whatever somebody may have written into Redis.
 */
final class SessionBytes implements RedisSerializer<Object> {

	/**
	 * Who is signed in, with a password or by a provider; the CSRF token; the page to
	 * come back to; the sentence for the next page. None of them runs anything when it is
	 * read; {@code java.net.URL}, the issuer of a provider's token, can be made to look
	 * up a name at most.
	 */
	private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(";", "maxdepth=30",
			"maxrefs=20000", "maxarray=20000", "maxbytes=1000000", //
			"java.lang.Boolean", "java.lang.Double", "java.lang.Enum", "java.lang.Integer", "java.lang.Long",
			"java.lang.Number", "java.lang.Object", "java.lang.String", "java.lang.String$CaseInsensitiveComparator",
			"java.math.BigDecimal", "java.math.BigInteger", "java.net.URL", "java.time.*", "java.util.*",
			"java.util.concurrent.CopyOnWriteArrayList", //
			"org.springframework.security.authentication.*", "org.springframework.security.core.**",
			"org.springframework.security.oauth2.client.authentication.*",
			"org.springframework.security.oauth2.core.**",
			"org.springframework.security.web.authentication.WebAuthenticationDetails",
			"org.springframework.security.web.csrf.DefaultCsrfToken", "org.springframework.security.web.savedrequest.*", //
			"org.springframework.util.LinkedMultiValueMap", "org.springframework.util.MultiValueMapAdapter",
			"org.springframework.web.servlet.FlashMap", "!*"));

	@Override
	public byte[] serialize(@Nullable Object value) {
		if (value == null) {
			return new byte[0];
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(value);
		}
		catch (IOException ex) {
			throw new SerializationException("A session cannot hold " + value.getClass().getName(), ex);
		}
		return bytes.toByteArray();
	}

	@Override
	public @Nullable Object deserialize(byte @Nullable [] bytes) {
		if (bytes == null || bytes.length == 0) {
			return null;
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			in.setObjectInputFilter(KNOWN);
			return in.readObject();
		}
		catch (IOException | ClassNotFoundException ex) {
			throw new SerializationException("What Redis keeps for a session is not what a console wrote", ex);
		}
	}

}
