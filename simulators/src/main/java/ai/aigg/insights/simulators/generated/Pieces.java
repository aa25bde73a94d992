package ai.aigg.insights.simulators.generated;

import ai.aigg.insights.simulators.json.JsonBuffer;

/**
 * The parts of an event's JSON that never change, written once for it and all its
 * markets.
 *
 * @param market fields that all its markets share
 * @param event fields of the event itself
 * @param tags its labels
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Pieces(byte[] market, byte[] event, byte[] tags) {

	private static final String IMAGE = "https://images.example.com/polymarket/";

	static Pieces of(SimEvent event) {
		return new Pieces(market(event), event(event), tags(event));
	}

	/** The address of the event's picture, which its markets share. */
	static String image(SimEvent event) {
		return IMAGE + event.slug() + ".png";
	}

	private static byte[] market(SimEvent event) {
		JsonBuffer json = new JsonBuffer(2_000);
		Window window = event.plan().window();
		boolean core = event.plan().template().core();
		String opens = window.opens().toString();
		json.string("resolutionSource", event.source());
		json.string("startDate", opens).string("startDateIso", opens.substring(0, 10));
		json.string("image", image(event)).string("icon", image(event));
		json.string("description", event.rules());
		json.flag("active", true).string("marketMakerAddress", "");
		json.string("createdAt", window.opens().minusSeconds(540).toString());
		json.flag("new", false).flag("featured", core);
		json.string("submitted_by", Ids.address(event.chance(), 1)).flag("archived", false);
		json.string("resolvedBy", Ids.address(event.chance(), 2)).flag("restricted", true);
		json.flag("enableOrderBook", true).number("orderMinSize", 5).flag("hasReviewedDates", true);
		json.string("umaBond", "500").string("umaReward", "5").number("customLiveness", 0);
		json.string("acceptingOrdersTimestamp", opens);
		json.flag("negRisk", event.negRisk()).flag("negRiskOther", false);
		if (event.negRisk()) {
			json.string("negRiskMarketID", Ids.hash(event.chance(), event.id(), 6));
		}
		json.flag("ready", false).flag("funded", false).flag("cyom", false).number("competitive", 0.9);
		json.flag("pagerDutyNotificationEnabled", false).flag("approved", true);
		json.number("rewardsMinSize", 50).number("rewardsMaxSpread", 3.5);
		json.flag("automaticallyActive", true).flag("clearBookOnStart", true).flag("manualActivation", false);
		json.flag("pendingDeployment", false).flag("deploying", false).flag("rfqEnabled", false);
		json.flag("holdingRewardsEnabled", core).flag("feesEnabled", false).flag("requiresTranslation", false);
		return json.toBytes();
	}

	private static byte[] event(SimEvent event) {
		JsonBuffer json = new JsonBuffer(2_000);
		Window window = event.plan().window();
		String opens = window.opens().toString();
		json.string("id", Long.toString(event.id())).string("ticker", event.slug()).string("slug", event.slug());
		json.string("title", event.title()).string("description", event.rules());
		json.string("resolutionSource", event.source());
		json.string("startDate", opens).string("creationDate", opens).string("endDate", window.end().toString());
		json.string("image", image(event)).string("icon", image(event));
		json.flag("active", true).flag("archived", false).flag("new", false);
		json.flag("featured", event.plan().template().core()).flag("restricted", true).number("openInterest", 0);
		json.string("createdAt", window.opens().minusSeconds(600).toString());
		json.number("competitive", 0.9).flag("enableOrderBook", true).flag("negRisk", event.negRisk());
		if (event.negRisk()) {
			json.string("negRiskMarketID", Ids.hash(event.chance(), event.id(), 6));
		}
		json.number("commentCount", event.chance().pick(event.key(), 3, 900));
		json.flag("cyom", false).flag("showAllOutcomes", true).flag("showMarketImages", true);
		json.flag("enableNegRisk", event.negRisk()).flag("automaticallyActive", true).flag("negRiskAugmented", false);
		json.flag("pendingDeployment", false).flag("deploying", false).flag("requiresTranslation", false);
		return json.toBytes();
	}

	private static byte[] tags(SimEvent event) {
		JsonBuffer json = new JsonBuffer(1_000).name("tags").openList();
		for (String template : event.plan().template().tags()) {
			String label = Words.fill(template, event.plan().words());
			json.open();
			json.string("id", Long.toString(100_000L + Math.floorMod(Chance.key(label), 900_000)));
			json.string("label", label).string("slug", Words.slug(label)).flag("forceShow", false);
			json.string("createdAt", "2024-01-02T21:22:21.620Z").string("updatedAt", "2026-02-06T20:12:40.097768Z");
			json.flag("requiresTranslation", false).close();
		}
		return json.closeList().toBytes();
	}

}
