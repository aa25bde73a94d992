package ai.aigg.insights.gateway.quota;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often may be asked. Admins are not limited.
 *
 * @param whitelistHour questions of one ordinary user in an hour
 * @param whitelistDay questions of one ordinary user in a day
 * @param vipHour questions of one vip in an hour
 * @param vipDay questions of one vip in a day
 * @param conversationHour questions in one thread in an hour
 * @param conversationDay questions in one thread in a day
 * @param globalHour questions of all together in an hour
 * @param globalDay questions of all together in a day; X's own limit is 10,000 posts of
 * an app in 24 h
 */
@ConfigurationProperties("aigg.gateway.quotas")
record QuotaSettings(@DefaultValue("10") int whitelistHour, @DefaultValue("40") int whitelistDay,
		@DefaultValue("60") int vipHour, @DefaultValue("300") int vipDay, @DefaultValue("10") int conversationHour,
		@DefaultValue("25") int conversationDay, @DefaultValue("1000") int globalHour,
		@DefaultValue("8000") int globalDay) {

	Quota whitelist() {
		return new Quota(this.whitelistHour, this.whitelistDay);
	}

	Quota vip() {
		return new Quota(this.vipHour, this.vipDay);
	}

	Quota conversation() {
		return new Quota(this.conversationHour, this.conversationDay);
	}

	Quota global() {
		return new Quota(this.globalHour, this.globalDay);
	}

}
