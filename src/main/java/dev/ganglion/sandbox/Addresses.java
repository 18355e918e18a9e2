package dev.ganglion.sandbox;

import dev.ganglion.sandbox.SandboxToken.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which address leads to which route.
final class Addresses {
    private static final List<String> BASE = List.of("client", "v4");

    private final Routes routes;

    Addresses(Routes routes) {
        this.routes = routes;
    }

    /// Leads to a route for the rest of an address.
    @FunctionalInterface
    interface Open {
        Route at(String rest);
    }

    /// The routes there are.
    ///
    /// @param users by the path below the base, for addresses without an account
    /// @param fixed by the path below the account, each with what it asks for
    /// @param run made for the model in the address
    /// @param assets made for the fine-tune in the address
    /// @param live for calls through a gateway that want to go on as a WebSocket
    record Routes(Map<String, Door> users, Map<String, Door> fixed, Open run, Open assets, Route live) {}

    /// How a fixed address is entered.
    ///
    /// @param permission what a token needs, empty for any token that is known
    /// @param methods by name
    record Door(Optional<Permission> permission, boolean inference, Map<String, Route> methods) {
        static Door list(Route route) {
            return new Door(Optional.of(Permission.LIST), false, Map.of("GET", route));
        }

        static Door post(Permission permission, Route route) {
            return new Door(Optional.of(permission), false, Map.of("POST", route));
        }

        static Door inference(Route route) {
            return new Door(Optional.of(Permission.RUN), true, Map.of("POST", route));
        }

        static Door open(Route route) {
            return new Door(Optional.empty(), false, Map.of("GET", route));
        }

        /// An address that exists for no method that is tried.
        static Door closed() {
            return new Door(Optional.empty(), false, Map.of());
        }

        /// The same with another method.
        Door and(String method, Route route) {
            var all = new HashMap<>(methods);
            all.put(method, route);
            return new Door(permission, inference, Map.copyOf(all));
        }
    }

    /// What an address means.
    ///
    /// @param account the account it names, empty for addresses of users
    record Place(Optional<String> account, Door door) {}

    /// Where calls lead that want to go on as a WebSocket.
    Route live() {
        return routes.live();
    }

    Optional<Place> find(List<String> segments) {
        if (segments.size() < 3 || !segments.subList(0, 2).equals(BASE)) {
            return Optional.empty();
        }
        var rest = segments.subList(2, segments.size());
        if (rest.getFirst().equals("accounts") && rest.size() > 2) {
            return ofAccount(rest.get(1), rest.subList(2, rest.size()));
        }
        return Optional.ofNullable(routes.users().get(String.join("/", rest)))
                .map(door -> new Place(Optional.empty(), door));
    }

    private Optional<Place> ofAccount(String account, List<String> rest) {
        return door(rest).map(door -> new Place(Optional.of(account), door));
    }

    private Optional<Door> door(List<String> rest) {
        if (rest.size() > 2 && rest.subList(0, 2).equals(List.of("ai", "run"))) {
            var model = String.join("/", rest.subList(2, rest.size()));
            return Optional.of(Door.inference(routes.run().at(model)));
        }
        if (rest.size() == 4
                && rest.subList(0, 2).equals(List.of("ai", "finetunes"))
                && rest.getLast().equals("finetune-assets")) {
            return Optional.of(Door.post(Permission.EDIT, routes.assets().at(rest.get(2))));
        }
        return Optional.ofNullable(routes.fixed().get(String.join("/", rest)));
    }
}
