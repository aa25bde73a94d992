package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What an archived market asks.
 *
 * @param question the question
 * @param slug address, with the market's number at its end
 * @param outcomes two of them, or three to seven in the oldest
 * @param tag its label
 */
record OldSubject(String question, String slug, List<String> outcomes, String tag) {

	private static final double MANY = 0.05;

	private static final double COINS = 0.5;

	private static final double SPORTS = 0.8;

	static OldSubject of(Chance chance, long number, Instant end, boolean legacy) {
		double draw = chance.unit(number, 90);
		ZonedDateTime time = end.atZone(ZoneOffset.UTC);
		String date = WindowWords.date(time.toLocalDate());
		if (legacy) {
			return (draw < MANY) ? many(chance, number, date + ", " + time.getYear())
					: yesNo(chance, number, date + ", " + time.getYear());
		}
		if (draw < COINS) {
			String[] coin = OldWords.pick(OldWords.COINS, chance, number, 91).split("\\|", 2);
			String span = clock(time.minusMinutes(5)) + "-" + clock(time);
			return new OldSubject(coin[0] + " Up or Down - " + date + ", " + span + " UTC",
					coin[1] + "-updown-5m-" + (end.getEpochSecond() - 300) + "-" + number, Draft.UP_DOWN, "Crypto");
		}
		if (draw < SPORTS) {
			int first = chance.pick(number, 92, OldWords.TEAMS.size());
			int other = (first + 1 + chance.pick(number, 93, OldWords.TEAMS.size() - 1)) % OldWords.TEAMS.size();
			String home = OldWords.TEAMS.get(first);
			String away = OldWords.TEAMS.get(other);
			return new OldSubject(home + " vs. " + away, slug(home + " " + away + " " + time.toLocalDate(), number),
					List.of(home, away), "Sports");
		}
		return yesNo(chance, number, date + ", " + time.getYear());
	}

	private static OldSubject yesNo(Chance chance, long number, String date) {
		String question = "Will " + OldWords.pick(OldWords.PEOPLE, chance, number, 94) + " "
				+ OldWords.pick(OldWords.DEEDS, chance, number, 95) + " by " + date + "?";
		return new OldSubject(question, slug(question, number), Draft.YES_NO,
				OldWords.pick(OldWords.AREAS, chance, number, 96));
	}

	private static OldSubject many(Chance chance, long number, String date) {
		int count = 3 + chance.pick(number, 97, 5);
		int first = chance.pick(number, 98, OldWords.PEOPLE.size() - count);
		String question = "Who will be most talked about on " + date + "?";
		return new OldSubject(question, slug(question, number),
				List.copyOf(OldWords.PEOPLE.subList(first, first + count)), "Pop-Culture ");
	}

	private static String slug(String text, long number) {
		return Words.slug(text) + "-" + number;
	}

	private static String clock(ZonedDateTime time) {
		int hour = time.getHour() % 12;
		return ((hour == 0) ? 12 : hour) + ((time.getMinute() < 10) ? ":0" : ":") + time.getMinute()
				+ ((time.getHour() < 12) ? "AM" : "PM");
	}

}
