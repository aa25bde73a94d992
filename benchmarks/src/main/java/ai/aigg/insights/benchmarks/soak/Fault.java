package ai.aigg.insights.benchmarks.soak;

/**
 * How upstreams misbehave for a while. A reply is never refused in a way that leaves its
 * fate open twice: what X leaves open twice is for a person.
 */
enum Fault {

	/** Half of all calls are too many. */
	TOO_MANY("""
			[{"path":"/gamma/**","status":429,"probability":0.5},
			{"path":"/clob/**","status":429,"probability":0.5},
			{"path":"/data/**","status":429,"probability":0.5},
			{"path":"/perplexity/**","status":429,"probability":0.5},
			{"path":"/model/**","status":429,"probability":0.5},
			{"method":"POST","path":"/x/2/tweets","status":429,"probability":0.5}]"""),

	/**
	 * Half of all calls fail, and a third of the replies are there although X says no.
	 */
	FAILING("""
			[{"path":"/gamma/**","status":500,"probability":0.5},
			{"path":"/clob/**","status":500,"probability":0.5},
			{"path":"/data/**","status":500,"probability":0.5},
			{"path":"/perplexity/**","status":500,"probability":0.5},
			{"path":"/model/**","status":500,"probability":0.5},
			{"method":"GET","path":"/x/**","status":500,"probability":0.5},
			{"method":"POST","path":"/x/2/tweets","status":503,"afterCommit":true,"probability":0.3}]"""),

	/** Everything takes seconds. */
	SLOW("""
			[{"path":"/gamma/**","delay":"3s"},
			{"path":"/clob/**","delay":"3s"},
			{"path":"/data/**","delay":"3s"},
			{"path":"/perplexity/**","delay":"5s"},
			{"path":"/model/**","delay":"5s"},
			{"path":"/x/**","delay":"2s"}]""");

	private final String rules;

	Fault(String rules) {
		this.rules = rules;
	}

	/** JSON, as the simulators want it. */
	String rules() {
		return this.rules;
	}

}
