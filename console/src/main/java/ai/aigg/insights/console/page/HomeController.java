package ai.aigg.insights.console.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page is what happens now.
 */
@Controller
class HomeController {

	@GetMapping("/")
	String home() {
		return "redirect:/live";
	}

}
