package dev.ganglion.sandbox;

import dev.ganglion.sandbox.Addresses.Door;
import dev.ganglion.sandbox.Addresses.Place;
import dev.ganglion.sandbox.SandboxToken.Permission;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Checks address, token and account in the service's order, lets faults have their way, and calls the route, by way
/// of a gateway where one is named.
final class Router extends Handler.Abstract implements Gateways.Inside {
    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    private final SandboxOptions options;
    private final CountDownLatch closing;
    private final Addresses addresses;
    private final Access access;
    private final FaultSource faultSource;
    private final Gateways gateways;
    private final Front front = new Front();

    Router(SandboxOptions options, CountDownLatch closing, Addresses addresses) {
        this.options = options;
        this.closing = closing;
        this.addresses = addresses;
        this.access = new Access(options);
        this.faultSource = new FaultSource(options);
        this.gateways = new Gateways(options, closing);
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

    /// A mistake of the sandbox looks like one of the service; only the log tells what it was. What Jetty cannot decode
    /// in an address is the client's mistake.
    private static void answerFailure(Call call, Throwable failure) throws IOException {
        if (failure instanceof HttpException mistake && mistake.getCode() == 400 && !call.committed()) {
            call.refuse(Refusal.api(400, unroutable(call)));
            return;
        }
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
            gateways.answer(call, this);
        } catch (Refusal e) {
            call.refuse(e);
        } catch (RuntimeException | StackOverflowError e) {
            answerFailure(call, e);
        }
    }

    @Override
    public boolean infers(Call call, List<String> segments) throws Refusal {
        return checked(call, segments).inference();
    }

    /// Goes through one door after the checks that stand before it, for the call itself or for a gateway.
    @Override
    public void enter(Call call, List<String> segments) throws IOException, Refusal {
        var door = checked(call, segments);
        var route = Objects.requireNonNull(door.methods().get(call.method()));
        go(call, route, faultSource.of(call, door.inference()));
    }

    /// Goes on as a WebSocket after the checks that stand before it.
    @Override
    public void listen(Call call, Optional<String> authorization) throws IOException, Refusal {
        if (authorization.isPresent()) {
            access.check(authorization.orElseThrow(), Permission.RUN);
        }
        go(call, addresses.live(), faultSource.of(call, true));
    }

    private void go(Call call, Route route, Faults faults) throws IOException, Refusal {
        var metronome = new Metronome(options.pace(), closing, call);
        call.deliverBy(faults.delivery(metronome));
        if (!front.answers(call, faults, metronome)) {
            route.answer(call, faults);
        }
    }

    /// The door at an address, if there is one for the method and the token opens it.
    private Door checked(Call call, List<String> segments) throws Refusal {
        var place = addresses.find(segments).orElseThrow(() -> noRoute(call));
        if (!place.door().methods().containsKey(call.method())) {
            throw Refusal.api(405, new Reason(7001, call.method() + " not supported for requested URI."));
        }
        if (place.door().permission().isPresent()) {
            access.check(call, place.door().permission().orElseThrow());
        }
        checkAccount(call, place);
        return place.door();
    }

    private static Refusal noRoute(Call call) {
        return Refusal.api(400, unroutable(call), new Reason(7000, "No route for that URI"));
    }

    private static Reason unroutable(Call call) {
        return new Reason(7003, "Could not route to " + call.path() + ", perhaps your object identifier is invalid?");
    }

    private void checkAccount(Call call, Place place) throws Refusal {
        if (place.account()
                .filter(account -> !account.equals(options.account()))
                .isPresent()) {
            throw Refusal.api(404, unroutable(call));
        }
    }
}
