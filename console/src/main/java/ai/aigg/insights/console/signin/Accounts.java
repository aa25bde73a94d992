package ai.aigg.insights.console.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.schema.events.EventJson;
import tools.jackson.core.type.TypeReference;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The accounts, in a file that its owner alone may read. It is read anew for every
 * sign-in, so that whoever edits it need not restart anything.
 */
@Component
class Accounts implements UserDetailsService {

	/** A page of people is enough for operators; a file is no place for more. */
	private static final int MOST = 200;

	private static final TypeReference<List<Account>> LIST = new TypeReference<>() {
	};

	private final Path file;

	private final ReentrantLock writing = new ReentrantLock();

	@Autowired
	Accounts(SignInSettings settings) {
		this(settings.accountsFile());
	}

	Accounts(Path file) {
		this.file = file.toAbsolutePath();
	}

	Path file() {
		return this.file;
	}

	List<Account> all() {
		try {
			return Files.exists(this.file) ? EventJson.mapper().readValue(Files.readAllBytes(this.file), LIST)
					: List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The console's accounts cannot be read: " + this.file, ex);
		}
	}

	Optional<Account> find(String name) {
		return all().stream().filter((account) -> account.name().equals(name)).findFirst();
	}

	/**
	 * Adds an account, or replaces the one of the same name.
	 */
	void put(Account account) {
		change((accounts) -> {
			accounts.removeIf((other) -> other.name().equals(account.name()));
			accounts.add(account);
			if (accounts.size() > MOST) {
				throw new IllegalArgumentException("The console has at most %d accounts".formatted(MOST));
			}
			return accounts;
		});
	}

	/**
	 * Removes an account.
	 * @throws LastAdminException when nobody could add one again
	 */
	void remove(String name) {
		change((accounts) -> {
			accounts.removeIf((account) -> account.name().equals(name));
			return accounts;
		});
	}

	/**
	 * Nobody would be left who decides.
	 */
	static final class LastAdminException extends RuntimeException {

		LastAdminException() {
			super("The last admin stays");
		}

	}

	private void change(UnaryOperator<List<Account>> change) {
		this.writing.lock();
		try {
			List<Account> changed = change.apply(new ArrayList<>(all()));
			if (changed.stream().noneMatch((account) -> account.role() == AdminRole.ADMIN)) {
				throw new LastAdminException();
			}
			byte[] bytes = EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(changed);
			Files.createDirectories(this.file.resolveSibling(".").normalize());
			Path next = Files.createTempFile(this.file.resolveSibling(".").normalize(), "accounts", ".new",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.write(next, bytes);
			// Whoever reads meanwhile sees the old file or the new one.
			Files.move(next, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The console's accounts cannot be written: " + this.file, ex);
		}
		finally {
			this.writing.unlock();
		}
	}

	@Override
	public UserDetails loadUserByUsername(String name) {
		Account account = find(name).orElseThrow(() -> new UsernameNotFoundException("No such account"));
		return User.withUsername(account.name())
			.password(account.password())
			.roles(account.role().name().toUpperCase(Locale.ROOT))
			.build();
	}

}
