package ai.aigg.insights.kit.deadletters;

import java.util.List;
import java.util.Optional;

import ai.aigg.insights.kit.admin.AdminController;
import ai.aigg.insights.kit.admin.AdminProblem;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.kit.admin.Requires;
import ai.aigg.insights.schema.events.Topic;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The dead letters of this service over the admin API.
 */
@AdminController
@RequestMapping("/admin/dead-letters")
final class DeadLetterController {

	private static final int MOST_LISTED = 500;

	private final DeadLetterBox box;

	private final DeadLetterDesk desk;

	DeadLetterController(DeadLetterBox box, DeadLetterDesk desk) {
		this.box = box;
		this.desk = desk;
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping
	List<TopicSummary> summary() {
		return this.box.topics().stream().map(this.box::summary).toList();
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping("/{topic}")
	List<DeadLetterView> list(@PathVariable String topic, @RequestParam(defaultValue = "0") long from,
			@RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "false") boolean decided) {
		return this.box
			.list(topic(topic), Math.max(from, 0), Math.clamp(limit, 1, MOST_LISTED),
					(found) -> decided || found.waits())
			.stream()
			.map(DeadLetterView::line)
			.toList();
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping("/{topic}/{offset}")
	DeadLetterView show(@PathVariable String topic, @PathVariable long offset) {
		return DeadLetterView.whole(present(this.box.find(topic(topic), offset)));
	}

	@Requires(AdminRole.OPERATOR)
	@PutMapping("/{topic}/{offset}")
	DeadLetterView edit(@PathVariable String topic, @PathVariable long offset,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody String payload, Caller caller) {
		Found edited = present(this.desk.edit(topic(topic), offset, payload, dryRun, caller));
		String problem = edited.problem();
		if (!dryRun && problem != null) {
			throw AdminProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, problem);
		}
		return DeadLetterView.whole(edited);
	}

	@Requires(AdminRole.OPERATOR)
	@PostMapping("/{topic}/{offset}/drop")
	DeadLetterView drop(@PathVariable String topic, @PathVariable long offset, Caller caller) {
		present(this.desk.drop(topic(topic), offset, caller));
		return show(topic, offset);
	}

	@Requires(AdminRole.OPERATOR)
	@PostMapping("/{topic}/replay")
	ReplayReport replay(@PathVariable String topic, @RequestBody ReplayOrder order, Caller caller) {
		if (!order.isClear()) {
			throw AdminProblem.of(HttpStatus.BAD_REQUEST, "Choose one: offset, canary (1 or more), or all");
		}
		return this.desk.replay(topic(topic), order, caller)
			.orElseThrow(() -> AdminProblem.of(HttpStatus.CONFLICT, "Somebody else is replaying"));
	}

	private Topic topic(String name) {
		return this.box.topics()
			.stream()
			.filter((topic) -> topic.topicName().equals(name) || topic.deadLetterName().equals(name))
			.findFirst()
			.orElseThrow(() -> AdminProblem.of(HttpStatus.NOT_FOUND, "This service does not listen to that topic"));
	}

	private static Found present(Optional<Found> found) {
		return found.orElseThrow(
				() -> AdminProblem.of(HttpStatus.NOT_FOUND, "There is no dead letter of this service at that offset"));
	}

}
