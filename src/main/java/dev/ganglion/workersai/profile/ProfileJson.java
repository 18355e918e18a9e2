package dev.ganglion.workersai.profile;

import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.gateway.GatewayForm;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Profiles as JSON: an array of objects, each saying by `reaches` what the others of its fields are.
final class ProfileJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// What a text held.
    ///
    /// @param whole whether all of it could be read
    record Read(List<Profile> profiles, boolean whole) {}

    private ProfileJson() {}

    static String write(List<Profile> profiles) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        profiles.forEach(profile -> array.add(json(profile)));
        return array.toString();
    }

    /// Reads every profile that can be read. Nothing at all is no profile, and no damage.
    static Read read(String json) {
        if (json.isBlank()) {
            return new Read(List.of(), true);
        }
        try {
            return each(MAPPER.readTree(json));
        } catch (JacksonException damaged) {
            return new Read(List.of(), false);
        }
    }

    private static Read each(JsonNode array) {
        List<Profile> profiles = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode each : array) {
            profile(each).filter(profile -> ids.add(profile.id())).ifPresent(profiles::add);
        }
        return new Read(List.copyOf(profiles), array.isArray() && profiles.size() == array.size());
    }

    private static Optional<Profile> profile(JsonNode json) {
        try {
            return Optional.of(new Profile(
                            json.path("id").asString(""),
                            json.path("name").asString(""),
                            reach(json),
                            constant(SecretHome.class, json.path("home"))))
                    .filter(profile -> !profile.builtIn());
        } catch (IllegalArgumentException | ArithmeticException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Reach reach(JsonNode json) {
        String account = json.path("account").asString("");
        return switch (json.path("reaches").asString("")) {
            case "account" -> new Reach.Account(account);
            case "gateway" ->
                new Reach.ThroughGateway(
                        account,
                        json.path("gateway").asString(""),
                        constant(GatewayForm.class, json.path("form")),
                        GatewayJson.read(json.path("options")),
                        json.path("ownToken").asBoolean(false));
            case "server" ->
                new Reach.Server(
                        base(json.path("base").asString("")),
                        Optional.of(account).filter(given -> !given.isEmpty()),
                        constant(Speaks.class, json.path("speaks")),
                        json.path("token").asBoolean(true));
            default -> throw new IllegalArgumentException("of a newer version");
        };
    }

    /// Throws an [IllegalArgumentException] for an address that could not have been typed.
    private static URI base(String address) {
        return switch (BaseAddress.of(address)) {
            case BaseAddress.Good(URI base) -> base;
            case BaseAddress.Refused(BaseAddress.Problem problem) -> throw new IllegalArgumentException(problem.name());
        };
    }

    private static ObjectNode json(Profile profile) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", profile.id())
                .put("name", profile.name())
                .put("home", word(profile.home()));
        switch (profile.reach()) {
            case Reach.Account(String account) -> json.put("reaches", "account").put("account", account);
            case Reach.ThroughGateway through -> {
                json.put("reaches", "gateway").put("account", through.account());
                json.put("gateway", through.gateway()).put("form", word(through.form()));
                json.put("ownToken", through.ownToken()).set("options", GatewayJson.write(through.options()));
            }
            case Reach.Server server -> {
                json.put("reaches", "server").put("base", server.base().toString());
                server.account().ifPresent(account -> json.put("account", account));
                json.put("speaks", word(server.speaks())).put("token", server.token());
            }
            case Reach.Sandbox _ -> json.put("reaches", "sandbox");
        }
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Throws an [IllegalArgumentException] for a word that this version does not know.
    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode word) {
        return Enum.valueOf(type, word.asString("").toUpperCase(Locale.ROOT));
    }
}
