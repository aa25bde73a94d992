package ai.aigg.insights.console.operations;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.OwnerProblem;
import ai.aigg.insights.console.owners.Owners;

import org.springframework.stereotype.Component;

/**
 * Asks all services at once how they do.
 */
@Component
class Health {

	private final Owners owners;

	private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

	Health(Owners owners) {
		this.owners = owners;
	}

	List<ServiceFigures> ask() {
		List<CompletableFuture<ServiceFigures>> asked = Arrays.stream(Owner.values())
			.map((owner) -> CompletableFuture.supplyAsync(() -> ask(owner), this.threads))
			.toList();
		return asked.stream().map(CompletableFuture::join).toList();
	}

	private ServiceFigures ask(Owner owner) {
		try {
			return ServiceFigures.read(owner.service(), this.owners.metrics(owner));
		}
		catch (OwnerProblem ex) {
			return ServiceFigures.away(owner.service(), ex.sentence());
		}
	}

}
