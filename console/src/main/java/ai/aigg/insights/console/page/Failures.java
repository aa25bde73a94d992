package ai.aigg.insights.console.page;

import ai.aigg.insights.console.owners.OwnerProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what went wrong and what to do: as a page, or as a line where a part of a page was
 * asked for.
 */
@ControllerAdvice(annotations = Controller.class)
class Failures {

	@ExceptionHandler(OwnerProblem.class)
	ModelAndView refused(OwnerProblem problem, HttpServletRequest request, HttpServletResponse response) {
		return page(problem.status(), problem.sentence(), request, response);
	}

	@ExceptionHandler(PageProblem.class)
	ModelAndView wrong(PageProblem problem, HttpServletRequest request, HttpServletResponse response) {
		return page(problem.status(), problem.sentence(), request, response);
	}

	private static ModelAndView page(HttpStatus status, String sentence, HttpServletRequest request,
			HttpServletResponse response) {
		boolean part = request.getHeader("HX-Request") != null;
		// htmx swaps in what comes with 200 alone.
		response.setStatus(part ? HttpStatus.OK.value() : status.value());
		ModelAndView page = new ModelAndView(part ? "page/problem :: line" : "page/problem");
		page.addObject("status", status.value());
		page.addObject("sentence", sentence);
		return page;
	}

}
