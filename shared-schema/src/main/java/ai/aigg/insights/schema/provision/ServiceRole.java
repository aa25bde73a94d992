package ai.aigg.insights.schema.provision;

/**
 * The roles that sign in to the database: one per service, which writes only its own
 * tables, and one that only reads.
 */
public enum ServiceRole {

	/** Owns the markets. */
	MARKET_SYNC("aigg_market_sync"),

	/** Owns the evidence. */
	RESEARCH("aigg_research"),

	/** Owns analyses and conclusions. */
	ANALYSIS("aigg_analysis"),

	/** Owns users and interactions. */
	GATEWAY("aigg_gateway"),

	/** Reads everything, writes nothing: consoles and tools. */
	READER("aigg_reader"),

	/** Copies the whole server, writes only the markers that a drill looks for. */
	BACKUP("aigg_backup");

	private final String roleName;

	ServiceRole(String roleName) {
		this.roleName = roleName;
	}

	/**
	 * The name in PostgreSQL.
	 * @return the role's name
	 */
	public String roleName() {
		return this.roleName;
	}

}
