package dev.ganglion.catalogue.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.rest.RestAccount;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Forms of the schemas that a service sends for its models.
class LiveFormsTest {
    @Test
    void readsTheSameFieldsFromEveryModelsLiveSchemaAsFromItsFacts() throws Exception {
        Map<String, String> differing = new TreeMap<>();
        Clock clock = Clock.systemUTC();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock)) {
            SandboxOptions options = sandbox.options();
            var connection =
                    new Connection("Sandbox", sandbox.base(), options.account(), new Token(options.token()), true);
            var account = new RestAccount(connection, transport, clock);
            for (Model model : Catalogue.bundled().active()) {
                JsonNode schema = account.schema(model.id()).input();

                Forms.Told told = new Forms(_ -> Optional.of(schema)).of(model.id());

                String live = described(told.form());
                String bundled = described(Forms.bundled(model.id()));
                if (!live.equals(bundled) || told.trouble().isPresent()) {
                    differing.put(model.id(), told.trouble() + "\n   live " + live + "\nbundled " + bundled);
                }
            }
        }

        assertThat(differing).isEmpty();
    }

    private static String described(Form form) {
        return form.fields().stream()
                .sorted(java.util.Comparator.comparing(field -> field.facts().name()))
                .map(LiveFormsTest::described)
                .collect(Collectors.joining(" "));
    }

    private static String described(Field field) {
        return field.getClass().getSimpleName() + ":" + field.facts().name() + ":"
                + field.facts().byDefault();
    }
}
