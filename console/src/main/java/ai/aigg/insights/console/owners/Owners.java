package ai.aigg.insights.console.owners;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.kit.http.UpstreamSettings;
import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Calls the owners. Reading needs nobody's name; acting is done with the token of the
 * person's role and under their name, so that the owner decides and writes it down.
 */
@Component
public class Owners {

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private static final Duration READ = Duration.ofSeconds(10);

	/** Archiving a month takes minutes, and whoever asked for it waits. */
	private static final Duration ACT = Duration.ofMinutes(5);

	private static final int AT_ONCE = 16;

	private static final String NOTHING_SAID = "no reason given";

	private final Map<Owner, RestClient> apis = new EnumMap<>(Owner.class);

	private final Map<Owner, RestClient> management = new EnumMap<>(Owner.class);

	private final Map<Owner, RestClient> acts = new EnumMap<>(Owner.class);

	private final Tokens tokens;

	Owners(UpstreamClients clients, OwnersSettings settings, Tokens tokens) {
		this.tokens = tokens;
		for (Owner owner : Owner.values()) {
			OwnersSettings.Address address = settings.of(owner);
			this.apis.put(owner, client(clients, owner, "api", address.api(), READ));
			this.management.put(owner, client(clients, owner, "admin", address.management(), READ));
			this.acts.put(owner, client(clients, owner, "acts", address.management(), ACT));
		}
	}

	private static RestClient client(UpstreamClients clients, Owner owner, String side, URI base, Duration read) {
		UpstreamSettings settings = new UpstreamSettings(base, CONNECT, read, 0, AT_ONCE, DataSize.ofMegabytes(8));
		return clients.create(owner.service() + "-" + side, settings)
			.defaultStatusHandler((status) -> status.isError(), (request, response) -> refuse(owner, response))
			.build();
	}

	private static void refuse(Owner owner, ClientHttpResponse response) throws IOException {
		String said = said(response);
		HttpStatus status = Optional.ofNullable(HttpStatus.resolve(response.getStatusCode().value()))
			.filter(HttpStatus::is4xxClientError)
			.orElse(HttpStatus.BAD_GATEWAY);
		throw new OwnerProblem(status, "%s answered %d: %s.".formatted(owner.service(),
				response.getStatusCode().value(), said.replaceFirst("\\.$", "")));
	}

	private static String said(ClientHttpResponse response) throws IOException {
		byte[] body = response.getBody().readAllBytes();
		try {
			return EventJson.mapper().readTree(body).path("detail").asString(NOTHING_SAID);
		}
		catch (JacksonException ex) {
			return NOTHING_SAID;
		}
	}

	/**
	 * Reads from the public API.
	 * @param owner whose
	 * @param path a path with variables in braces, query included
	 * @param variables their values, which are encoded
	 * @return the JSON
	 * @throws OwnerProblem when the owner refuses or does not answer
	 */
	public JsonNode read(Owner owner, String path, Object... variables) {
		return answer(owner, client(this.apis, owner).get().uri(path, variables));
	}

	/**
	 * Reads the text that Prometheus scrapes.
	 * @param owner whose
	 * @return lines of the exposition format
	 * @throws OwnerProblem when the owner does not answer
	 */
	public String metrics(Owner owner) {
		RestClient.RequestHeadersSpec<?> request = client(this.management, owner).get()
			.uri("/actuator/prometheus")
			.accept(MediaType.TEXT_PLAIN);
		return Optional.ofNullable(called(owner, () -> request.retrieve().body(String.class))).orElse("");
	}

	/**
	 * Calls the admin API.
	 * @param owner whose
	 * @param person who acts or looks
	 * @param method how
	 * @param body sent as JSON, a string as plain text, or {@code null} for none
	 * @param path a path with variables in braces, query included
	 * @param variables their values, which are encoded
	 * @return the JSON
	 * @throws OwnerProblem when the owner refuses or does not answer, or when no token is
	 * set for the person's role
	 */
	public JsonNode act(Owner owner, Person person, HttpMethod method, @Nullable Object body, String path,
			Object... variables) {
		// Every page looks: that must not wait for an owner that hangs.
		Map<Owner, RestClient> clients = HttpMethod.GET.equals(method) ? this.management : this.acts;
		RestClient.RequestBodySpec request = client(clients, owner).method(method)
			.uri(path, variables)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token(person.role()))
			.header("X-Operator", person.header());
		if (body instanceof String text) {
			request.contentType(MediaType.parseMediaType("text/plain;charset=UTF-8")).body(text);
		}
		else if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(EventJson.mapper().writeValueAsString(body));
		}
		return answer(owner, request);
	}

	private String token(AdminRole role) {
		return this.tokens.of(role)
			.orElseThrow(() -> new OwnerProblem(HttpStatus.FORBIDDEN,
					"The console has no admin token for the role %s. Set aigg.admin.tokens as the services have it."
						.formatted(role.name().toLowerCase(java.util.Locale.ROOT))));
	}

	private static JsonNode answer(Owner owner, RestClient.RequestHeadersSpec<?> request) {
		byte[] body = called(owner, () -> request.retrieve().body(byte[].class));
		if (body == null || body.length == 0) {
			return EventJson.mapper().nullNode();
		}
		try {
			return EventJson.mapper().readTree(body);
		}
		catch (JacksonException ex) {
			throw new OwnerProblem(HttpStatus.BAD_GATEWAY, owner.service() + " answered with something else than JSON.",
					ex);
		}
	}

	private static <T extends @Nullable Object> T called(Owner owner, java.util.function.Supplier<T> call) {
		try {
			return call.get();
		}
		catch (ResourceAccessException ex) {
			throw new OwnerProblem(HttpStatus.BAD_GATEWAY,
					"%s does not answer. Look at Operations, or at ./aigg status.".formatted(owner.service()), ex);
		}
	}

	private static RestClient client(Map<Owner, RestClient> clients, Owner owner) {
		RestClient client = clients.get(owner);
		if (client == null) {
			throw new IllegalStateException("No client of " + owner.service());
		}
		return client;
	}

}
