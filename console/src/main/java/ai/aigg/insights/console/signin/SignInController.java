package ai.aigg.insights.console.signin;

import ai.aigg.insights.console.owners.Person;

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

	private final Accounts accounts;

	private final Passwords passwords;

	private final SignInSettings settings;

	SignInController(Accounts accounts, Passwords passwords, SignInSettings settings) {
		this.accounts = accounts;
		this.passwords = passwords;
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
				: this.passwords.problem(account, old, wanted, again);
		if (account == null || problem != null) {
			model.addAttribute("own", account != null);
			model.addAttribute("problem", problem);
			return "signin/password";
		}
		this.accounts.put(account.with(this.passwords.hash(wanted), false));
		return "redirect:/";
	}

}
