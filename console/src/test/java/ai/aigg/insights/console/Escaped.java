package ai.aigg.insights.console;

import java.io.UnsupportedEncodingException;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at pages for strangers' texts that did not stay text.
 */
public final class Escaped {

	private Escaped() {
	}

	/**
	 * Reads a page and checks that no stranger's text became a part of it.
	 * @param result an answer with 200
	 * @return the page
	 */
	public static String page(MvcTestResult result) {
		try {
			assertThat(result).hasStatusOk();
			String page = result.getResponse().getContentAsString();
			assertThat(page).doesNotContain("<script>")
				.doesNotContain("<img src=x")
				.doesNotContain("<b>Yes")
				.doesNotContain("<i>Yes")
				.doesNotContain("<u>Yes")
				.doesNotContain("href=\"javascript:")
				.doesNotContain("style=")
				.doesNotContainPattern("<[a-z][^>]*\\son[a-z]+=")
				.doesNotContain("[[49]]");
			return page;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
