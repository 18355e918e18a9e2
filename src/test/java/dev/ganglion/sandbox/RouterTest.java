package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

class RouterTest {
    @Test
    void wordsAMistakeOfItsOwnAsTheServiceWould() throws Exception {
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Router(SandboxOptions.defaults(), new CountDownLatch(1), new Addresses(failing())));
        server.start();
        try (var client = HttpClient.newHttpClient()) {
            var base = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/client/v4");
            var reply = new Peer(client, SandboxOptions.defaults(), base).get("/ai/models/search");

            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(7009);
            assertThat(reply.json().path("result").isNull()).isTrue();
            assertThat(reply.http().body()).doesNotContain("Exception", "secret");
        } finally {
            server.stop();
        }
    }

    private static Addresses.Routes failing() {
        Route fails = (call, faults) -> {
            throw new IllegalStateException("secret of the inside");
        };
        var doors = Map.of("ai/models/search", Addresses.Door.list(fails));
        return new Addresses.Routes(Map.of(), doors, name -> fails, name -> fails, fails);
    }
}
