package dev.ganglion.sandbox;

import dev.ganglion.sandbox.Addresses.Place;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Checks address, token and account in the service's order, lets faults have their way, and calls the route.
final class Router extends Handler.Abstract {
    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    private final SandboxOptions options;
    private final CountDownLatch closing;
    private final Addresses addresses;
    private final Front front = new Front();

    Router(SandboxOptions options, CountDownLatch closing, Addresses addresses) {
        this.options = options;
        this.closing = closing;
        this.addresses = addresses;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var call = new Call(request, response);
        try {
            answer(call);
            callback.succeeded();
        } catch (IOException e) {
            hangUp(call, callback, e);
        }
        return true;
    }

    /// A mistake of the sandbox looks like one of the service; only the log tells what it was.
    private static void answerFailure(Call call, RuntimeException failure) throws IOException {
        LOG.log(System.Logger.Level.ERROR, "The sandbox failed to answer " + call.path(), failure);
        if (call.committed()) {
            throw new IOException("Failed in the middle of an answer", failure);
        }
        call.refuse(Faults.refusal(500));
    }

    /// Jetty would answer a failure before the headers with a page of its own; here the connection just ends.
    private static void hangUp(Call call, Callback callback, IOException why) {
        call.hangUp();
        if (call.committed()) {
            callback.failed(why);
        } else {
            callback.succeeded();
        }
    }

    private void answer(Call call) throws IOException {
        try {
            var place = place(call);
            checkToken(call);
            checkAccount(call, place);
            var faults = faults(call, place);
            if (!front.answers(call, faults, new Metronome(options.pace(), closing))) {
                place.route().answer(call, faults);
            }
        } catch (Refusal e) {
            call.refuse(e);
        } catch (RuntimeException e) {
            answerFailure(call, e);
        }
    }

    private Place place(Call call) throws Refusal {
        var place = addresses.find(call.segments()).orElseThrow(() -> noRoute(call));
        if (!place.method().equals(Optional.of(call.method()))) {
            throw Refusal.api(405, new Reason(7001, call.method() + " not supported for requested URI."));
        }
        return place;
    }

    private static Refusal noRoute(Call call) {
        return Refusal.api(400, unroutable(call), new Reason(7000, "No route for that URI"));
    }

    private static Reason unroutable(Call call) {
        return new Reason(7003, "Could not route to " + call.path() + ", perhaps your object identifier is invalid?");
    }

    private void checkToken(Call call) throws Refusal {
        var expected = "Bearer " + options.token();
        var given = call.header("authorization").orElse("");
        if (!MessageDigest.isEqual(bytes(expected), bytes(given))) {
            throw Refusal.unauthorised();
        }
    }

    private void checkAccount(Call call, Place place) throws Refusal {
        if (place.account()
                .filter(account -> !account.equals(options.account()))
                .isPresent()) {
            throw Refusal.api(404, unroutable(call));
        }
    }

    /// A request's own faults come before those of the options, which concern inference only.
    private Faults faults(Call call, Place place) throws Refusal {
        try {
            var own = call.header("x-sandbox-fault").map(Fault::parseAll);
            return new Faults(own.orElse(place.inference() ? options.faults() : List.of()));
        } catch (IllegalArgumentException e) {
            throw Refusal.api(400, new Reason(7003, String.valueOf(e.getMessage())));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
