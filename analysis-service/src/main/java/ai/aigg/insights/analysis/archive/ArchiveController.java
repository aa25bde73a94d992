package ai.aigg.insights.analysis.archive;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

import ai.aigg.insights.kit.admin.AdminController;
import ai.aigg.insights.kit.admin.AdminProblem;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.AuditEntry;
import ai.aigg.insights.kit.admin.AuditLog;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.kit.admin.Requires;

import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The archive over the admin API.
 */
@AdminController
@RequestMapping("/admin/archive")
class ArchiveController {

	private static final int MOST_FOUND = 100;

	private static final int LONGEST_SEARCH = 300;

	private final Archive archive;

	private final ArchiveDesk desk;

	private final ArchiveSearch search;

	private final Months months;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	ArchiveController(Archive archive, ArchiveDesk desk, ArchiveSearch search, Months months, AuditLog audit,
			TransactionTemplate transaction) {
		this.archive = archive;
		this.desk = desk;
		this.search = search;
		this.months = months;
		this.audit = audit;
		this.transaction = transaction;
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping
	List<Months.Noted> list() {
		return this.months.noted();
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping("/plan")
	ArchivePlan plan() {
		return this.archive.plan();
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping("/search")
	List<ArchiveSearch.Archived> search(@RequestParam String words, @RequestParam(defaultValue = "20") int limit) {
		if (words.isBlank() || words.length() > LONGEST_SEARCH) {
			throw AdminProblem.of(HttpStatus.BAD_REQUEST, "This takes 1 to %d characters".formatted(LONGEST_SEARCH));
		}
		return this.search.find(words, Math.clamp(limit, 1, MOST_FOUND));
	}

	@Requires(AdminRole.OPERATOR)
	@PostMapping("/run")
	ArchivePlan run(Caller caller) {
		ArchivePlan done = this.desk.run().orElseThrow(ArchiveController::busy);
		write(caller, "archive", done.before(), done.analyses() + " analyses");
		return done;
	}

	@Requires(AdminRole.OPERATOR)
	@PostMapping("/{month}/restore")
	Restored restore(@PathVariable String month, Caller caller) {
		Month wanted = parse(month);
		long restored = this.desk.restore(wanted).orElseThrow(ArchiveController::busy);
		write(caller, "restore", wanted.toString(), restored + " analyses");
		return new Restored(wanted.toString(), restored);
	}

	private Month parse(String month) {
		try {
			Month wanted = new Month(YearMonth.parse(month));
			if (this.months.noted().stream().noneMatch((noted) -> noted.month().equals(wanted.toString()))) {
				throw AdminProblem.of(HttpStatus.NOT_FOUND, "The archive never took anything of that month");
			}
			return wanted;
		}
		catch (DateTimeException ex) {
			throw AdminProblem.of(HttpStatus.BAD_REQUEST, "A month looks like 2026-09");
		}
	}

	private void write(Caller caller, String act, String target, String after) {
		this.transaction
			.executeWithoutResult((status) -> this.audit.write(AuditEntry.done(caller, act, target, null, after)));
	}

	private static RuntimeException busy() {
		return AdminProblem.of(HttpStatus.CONFLICT, "The archive is at work; try again later");
	}

	/**
	 * A month that is live again.
	 *
	 * @param month year and month
	 * @param analyses how many analyses came back
	 */
	record Restored(String month, long analyses) {
	}

}
