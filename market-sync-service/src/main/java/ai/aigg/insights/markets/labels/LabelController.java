package ai.aigg.insights.markets.labels;

import java.util.List;
import java.util.stream.Collectors;

import ai.aigg.insights.kit.admin.AdminController;
import ai.aigg.insights.kit.admin.AdminProblem;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.AuditEntry;
import ai.aigg.insights.kit.admin.AuditLog;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.kit.admin.Requires;
import ai.aigg.insights.schema.events.EventJson;

import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Takes labels, and gives them all out as the bench of matching reads them.
 */
@AdminController
@RequestMapping("/admin/labels")
class LabelController {

	private final LabelStore labels;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	LabelController(LabelStore labels, AuditLog audit, TransactionTemplate transaction) {
		this.labels = labels;
		this.audit = audit;
		this.transaction = transaction;
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping(produces = "application/x-ndjson;charset=UTF-8")
	String all() {
		return this.labels.lines()
			.stream()
			.map((line) -> EventJson.mapper().writeValueAsString(line) + "\n")
			.collect(Collectors.joining());
	}

	@Requires(AdminRole.OPERATOR)
	@PutMapping("/{tweetId:[0-9]{1,19}}")
	Label label(@PathVariable String tweetId, @RequestBody NewLabel given, Caller caller) {
		given.problem().ifPresent((problem) -> {
			throw AdminProblem.of(HttpStatus.BAD_REQUEST, problem);
		});
		Label label = given.label();
		if (!this.labels.knowsMention(tweetId)) {
			throw AdminProblem.of(HttpStatus.NOT_FOUND, "No mention with this id was taken in");
		}
		List<String> unknown = this.labels.unknown(label.acceptable());
		if (!unknown.isEmpty()) {
			throw AdminProblem.of(HttpStatus.BAD_REQUEST, "There is no market " + String.join(", ", unknown));
		}
		this.transaction.executeWithoutResult((status) -> {
			String before = this.labels.find(tweetId).map(Label::said).orElse(null);
			this.labels.keep(tweetId, label, caller.name());
			this.audit.write(AuditEntry.done(caller, "label", tweetId, before, label.said()));
		});
		return label;
	}

}
