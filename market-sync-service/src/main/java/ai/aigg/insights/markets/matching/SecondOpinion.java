package ai.aigg.insights.markets.matching;

import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobQueue;
import ai.aigg.insights.markets.matching.rerank.Reranker;
import ai.aigg.insights.schema.events.QuestionAsked;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.stereotype.Component;

/**
 * Takes questions whose local answer is doubtful to a model, where one is configured.
 * That takes seconds, so it is a job.
 */
@Component
class SecondOpinion {

	private final Reranker reranker;

	private final JobQueue jobs;

	private final OneTimeTask<EventJob> secondOpinionJob;

	SecondOpinion(Reranker reranker, JobQueue jobs, OneTimeTask<EventJob> secondOpinionJob) {
		this.reranker = reranker;
		this.jobs = jobs;
		this.secondOpinionJob = secondOpinionJob;
	}

	/**
	 * Takes a question over, within the caller's transaction, to be answered later.
	 * @param question the question
	 * @param match what it means by the local answer
	 * @return whether it is taken over
	 */
	boolean takes(QuestionAsked question, Match match) {
		if (!this.reranker.isOn() || !match.isDoubtful()) {
			return false;
		}
		this.jobs.add(this.secondOpinionJob, question);
		return true;
	}

}
