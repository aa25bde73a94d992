package ai.aigg.insights.console.signin;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import ai.aigg.insights.console.owners.Person;
import ai.aigg.insights.console.page.PageProblem;
import ai.aigg.insights.kit.admin.AdminRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who may sign in.
 */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AccountsController {

	private static final Logger log = LoggerFactory.getLogger(AccountsController.class);

	private final Accounts accounts;

	private final Passwords passwords;

	AccountsController(Accounts accounts, Passwords passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
	}

	@GetMapping("/accounts")
	String list(Model model) {
		model.addAttribute("accounts",
				this.accounts.all().stream().sorted(Comparator.comparing(Account::name)).toList());
		model.addAttribute("roles", AdminRole.values());
		return "signin/accounts";
	}

	@PostMapping("/accounts")
	String add(Person person, @RequestParam String name, @RequestParam AdminRole role, Model model) {
		if (this.accounts.find(name).isPresent()) {
			throw PageProblem.wrong("There is an account of that name. Reset its password, or take another name.");
		}
		return handOver(person, name, role, "added", model);
	}

	@PostMapping("/accounts/reset")
	String reset(Person person, @RequestParam String name, Model model) {
		return handOver(person, name, present(name).role(), "reset the password of", model);
	}

	/**
	 * The password is in this answer alone: it is not kept, and no redirect carries it.
	 */
	private String handOver(Person person, String name, AdminRole role, String act, Model model) {
		String password = this.passwords.oneTime();
		try {
			this.accounts.put(new Account(name, role, this.passwords.hash(password), true));
		}
		catch (IllegalArgumentException ex) {
			throw PageProblem.wrong(Optional.ofNullable(ex.getMessage()).orElse("This name does not do."));
		}
		log.info("{} {} the account {} ({})", person.name(), act, name, role.name().toLowerCase(Locale.ROOT));
		model.addAttribute("handed", name);
		model.addAttribute("password", password);
		return list(model);
	}

	@PostMapping("/accounts/remove")
	String remove(Person person, @RequestParam String name, RedirectAttributes flash) {
		Account account = present(name);
		try {
			this.accounts.remove(account.name());
		}
		catch (Accounts.LastAdminException ex) {
			throw PageProblem.wrong("The last admin stays. Make somebody else an admin first.");
		}
		log.info("{} removed the account {}", person.name(), account.name());
		flash.addFlashAttribute("done", "%s can no longer sign in.".formatted(account.name()));
		return "redirect:/accounts";
	}

	private Account present(String name) {
		return this.accounts.find(name).orElseThrow(() -> PageProblem.missing("There is no account of that name."));
	}

}
