package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.ServiceError;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Says what a broken connection means, in words of ours: the client's own may hold an address.
final class Breaks {
    static final String REFUSED = "connection refused";

    private Breaks() {}

    /// Why no answer came at all.
    static Failure beforeAnswer(Throwable thrown, String host, Limits limits) {
        if (find(thrown, HttpConnectTimeoutException.class).isPresent()) {
            return new Failure.TimedOut(Phase.CONNECT, limits.connect());
        }
        Optional<String> offline = offline(thrown);
        if (offline.isPresent()) {
            return new Failure.Offline(host, offline.get());
        }
        if (find(thrown, ProtocolException.class).isPresent()) {
            return new Failure.Malformed("not an HTTP answer", ServiceError.NONE);
        }
        return new Failure.Cut(0, reason(thrown));
    }

    private static Optional<String> offline(Throwable thrown) {
        if (find(thrown, UnresolvedAddressException.class).isPresent()
                || find(thrown, UnknownHostException.class).isPresent()) {
            return Optional.of("host not found");
        }
        if (find(thrown, NoRouteToHostException.class).isPresent()) {
            return Optional.of("no route");
        }
        if (find(thrown, ConnectException.class).isPresent()) {
            return Optional.of(said(thrown).contains("unreachable") ? "network unreachable" : REFUSED);
        }
        return unsecured(thrown).map(why -> "no secure connection: " + why);
    }

    /// Why TLS did not begin. Later, when a request may have gone out, a TLS error is a break like any other.
    private static Optional<String> unsecured(Throwable thrown) {
        if (find(thrown, SSLPeerUnverifiedException.class).isPresent()
                || find(thrown, CertificateException.class).isPresent()) {
            return Optional.of("the certificate is not trusted");
        }
        if (said(thrown).contains("unrecognized ssl message")) {
            return Optional.of("the other side speaks no TLS");
        }
        return find(thrown, SSLHandshakeException.class).map(_ -> "the handshake failed");
    }

    /// Why an answer that had begun did not end.
    static String reason(Throwable thrown) {
        String said = said(thrown);
        if (said.contains("reset")) {
            return "connection reset";
        }
        if (said.contains("goaway") || said.contains("rst_stream")) {
            return "stream reset";
        }
        return thrown instanceof IOException ? "connection closed" : "connection lost";
    }

    private static String said(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        chain(thrown).forEach(each -> all.append(each.getMessage()).append(' '));
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(8);
    }
}
