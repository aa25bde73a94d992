package ai.aigg.insights.kit.loop;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does something once the current transaction has committed, or at once where there is
 * none.
 */
public final class AfterCommit {

	private AfterCommit() {
	}

	/**
	 * Registers an action.
	 * @param action short; not run when the transaction rolls back
	 */
	public static void run(Runnable action) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			action.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				action.run();
			}
		});
	}

}
