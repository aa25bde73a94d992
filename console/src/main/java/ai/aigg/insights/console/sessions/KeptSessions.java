package ai.aigg.insights.console.sessions;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in Redis. One that cannot be read, because another release or somebody else
 * wrote it, is ended instead of failing every page of whoever has its cookie.
 *
 * @param <S> how the library holds a session
 */
final class KeptSessions<S extends Session> implements SessionRepository<S> {

	private static final Logger log = LoggerFactory.getLogger(KeptSessions.class);

	private final SessionRepository<S> sessions;

	private final RedisLine redis;

	KeptSessions(SessionRepository<S> sessions, RedisLine redis) {
		this.sessions = sessions;
		this.redis = redis;
	}

	@Override
	public S createSession() {
		return this.sessions.createSession();
	}

	@Override
	public void save(S session) {
		try {
			this.redis.ask(() -> {
				this.sessions.save(session);
				return session;
			});
		}
		catch (IllegalStateException ex) {
			// Somebody signed out meanwhile, maybe at another console: it stays ended.
			log.debug("A session was ended while a page was made", ex);
		}
	}

	@Override
	public @Nullable S findById(String id) {
		try {
			return this.redis.<@Nullable S>ask(() -> this.sessions.findById(id));
		}
		catch (SessionsAwayException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.warn("A session cannot be read and is ended: {}",
					NestedExceptionUtils.getMostSpecificCause(ex).toString());
			deleteById(id);
			return null;
		}
	}

	@Override
	public void deleteById(String id) {
		this.redis.ask(() -> {
			this.sessions.deleteById(id);
			return id;
		});
	}

}
