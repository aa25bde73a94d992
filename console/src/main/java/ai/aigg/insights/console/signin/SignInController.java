package ai.aigg.insights.console.signin;

import java.nio.charset.StandardCharsets;

import ai.aigg.insights.console.owners.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in, and the own password.
 */
@Controller
class SignInController {

	private static final int SHORTEST = 12;

	/** Bytes; bcrypt looks at no more. */
	private static final int LONGEST = 72;

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final SignInSettings settings;

	SignInController(Accounts accounts, PasswordEncoder encoder, SignInSettings settings) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.settings = settings;
	}

	@GetMapping("/sign-in")
	String signIn(Model model) {
		model.addAttribute("provider", this.settings.oidc().isSet());
		return "signin/sign-in";
	}

	@GetMapping("/password")
	String password(Person person, Model model) {
		model.addAttribute("own", this.accounts.find(person.name()).isPresent());
		return "signin/password";
	}

	@PostMapping("/password")
	String change(Person person, @RequestParam String old, @RequestParam String wanted, @RequestParam String again,
			Model model) {
		Account account = this.accounts.find(person.name()).orElse(null);
		String problem = (account == null) ? "Your account is kept by the provider that you signed in with."
				: problem(account, old, wanted, again);
		if (account == null || problem != null) {
			model.addAttribute("own", account != null);
			model.addAttribute("problem", problem);
			return "signin/password";
		}
		this.accounts.put(account.with(hash(wanted), false));
		return "redirect:/";
	}

	private @Nullable String problem(Account account, String old, String wanted, String again) {
		if (!this.encoder.matches(old, account.password())) {
			return "The old password is another one.";
		}
		if (wanted.length() < SHORTEST || wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			return "A password has %d to %d characters.".formatted(SHORTEST, LONGEST);
		}
		if (wanted.equals(old)) {
			return "The new password has to be another one.";
		}
		return wanted.equals(again) ? null : "The two new passwords differ.";
	}

	private String hash(String password) {
		String hash = this.encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("The password was not hashed");
		}
		return hash;
	}

}
