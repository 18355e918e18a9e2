package dev.ganglion.sandbox;

import java.util.List;
import java.util.Optional;

/// Which address leads to which route.
final class Addresses {
    private static final List<String> BASE = List.of("client", "v4");

    private final Routes routes;

    Addresses(Routes routes) {
        this.routes = routes;
    }

    /// The routes there are; `run` is made for the model in the address.
    record Routes(Route verify, Route search, Route schema, Route chatCompletions, RunRoute run) {}

    /// What an address means.
    ///
    /// @param account the account it names, empty for addresses of users
    /// @param method the only method it takes, empty for none
    /// @param inference whether it runs a model
    record Place(Optional<String> account, Optional<String> method, boolean inference, Route route) {}

    Optional<Place> find(List<String> segments) {
        if (segments.size() < 3 || !segments.subList(0, 2).equals(BASE)) {
            return Optional.empty();
        }
        var rest = segments.subList(2, segments.size());
        if (rest.equals(List.of("user", "tokens", "verify"))) {
            return Optional.of(new Place(Optional.empty(), Optional.of("GET"), false, routes.verify()));
        }
        if (rest.getFirst().equals("accounts") && rest.size() > 2) {
            return ofAccount(rest.get(1), rest.subList(2, rest.size()));
        }
        return Optional.empty();
    }

    private Optional<Place> ofAccount(String account, List<String> rest) {
        if (rest.size() > 2 && rest.get(0).equals("ai") && rest.get(1).equals("run")) {
            var model = String.join("/", rest.subList(2, rest.size()));
            return place(account, "POST", true, (call, faults) -> routes.run().answer(call, model, faults));
        }
        return switch (String.join("/", rest)) {
            case "tokens/verify" -> place(account, "GET", false, routes.verify());
            case "ai/models/search" -> place(account, "GET", false, routes.search());
            case "ai/models/schema" -> place(account, "GET", false, routes.schema());
            case "ai/v1/chat/completions" -> place(account, "POST", true, routes.chatCompletions());
            case "ai/v1/models" ->
                Optional.of(new Place(Optional.of(account), Optional.empty(), false, routes.search()));
            default -> Optional.empty();
        };
    }

    private static Optional<Place> place(String account, String method, boolean inference, Route route) {
        return Optional.of(new Place(Optional.of(account), Optional.of(method), inference, route));
    }
}
