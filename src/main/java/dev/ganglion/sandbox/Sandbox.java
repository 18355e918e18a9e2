package dev.ganglion.sandbox;

import dev.ganglion.sandbox.meter.Meter;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A running server that answers like Workers AI, on this machine only.
///
/// Answers are made up, and say so. Safe for any thread.
public final class Sandbox implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long IDLE_MILLIS = 600_000;

    private final SandboxOptions options;
    private final Server server;
    private final ServerConnector connector;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Wiring wiring;
    private final Meter meter = new Meter(Clock.systemUTC());

    private Sandbox(SandboxOptions options) {
        this.options = options;
        server = new Server(threads());
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(protocol()));
        connector.setHost(HOST);
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(0);
        server.addConnector(connector);
        wiring = new Wiring(options, closing, meter);
        server.setHandler(new Router(options, closing, wiring.addresses()));
    }

    /// Binds the port and begins to answer.
    ///
    /// @throws IOException with a sentence for the user if the port cannot be had
    public static Sandbox start(SandboxOptions options) throws IOException {
        var sandbox = new Sandbox(options);
        sandbox.start();
        return sandbox;
    }

    /// What clients put before `/accounts/…`: `http://127.0.0.1:PORT/client/v4`.
    public URI base() {
        return URI.create("http://" + HOST + ":" + connector.getLocalPort() + "/client/v4");
    }

    /// What it was started with.
    public SandboxOptions options() {
        return options;
    }

    /// The neurons charged in the running UTC day.
    public BigDecimal neuronsToday() {
        return meter.charged();
    }

    /// Stops at once: open streams end where they are.
    @Override
    public void close() {
        closing.countDown();
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The sandbox did not stop", e);
        }
    }

    private void start() throws IOException {
        try {
            connector.open();
            server.start();
            wiring.warm();
        } catch (IOException e) {
            close();
            throw new IOException(
                    "Port %d on %s is not free; choose another one, or 0 for any".formatted(options.port(), HOST), e);
        } catch (Exception e) {
            close();
            throw new IOException("The sandbox did not start", e);
        }
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(8, 2);
        threads.setName("sandbox");
        threads.setDaemon(true);
        threads.setReservedThreads(0);
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("sandbox-call-"));
        return threads;
    }

    private static HttpConfiguration protocol() {
        var protocol = new HttpConfiguration();
        protocol.setSendServerVersion(false);
        protocol.setUriCompliance(UriCompliance.DEFAULT.with(
                "SANDBOX",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        return protocol;
    }
}
