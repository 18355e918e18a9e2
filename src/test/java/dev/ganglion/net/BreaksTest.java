package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;

class BreaksTest {
    @Test
    void saysWhyTheServiceCannotBeReached() {
        assertThat(failure(new ConnectException().initCause(new UnresolvedAddressException())))
                .isEqualTo(new Failure.Offline("h", "host not found"));
        assertThat(failure(new NoRouteToHostException("No route to host")))
                .isEqualTo(new Failure.Offline("h", "no route"));
        assertThat(failure(new ConnectException("Network is unreachable")))
                .isEqualTo(new Failure.Offline("h", "network unreachable"));
        assertThat(failure(new IOException(new ConnectException())))
                .isEqualTo(new Failure.Offline("h", "connection refused"));
    }

    @Test
    void saysInItsOwnWordsWhyNoSecureConnectionStands() {
        assertThat(failure(new SSLHandshakeException("PKIX h/secret", new CertificateException("h/secret"))))
                .isEqualTo(new Failure.Offline("h", "no secure connection: the certificate is not trusted"));
        assertThat(failure(new IOException(new SSLPeerUnverifiedException("h/secret"))))
                .isEqualTo(new Failure.Offline("h", "no secure connection: the certificate is not trusted"));
        assertThat(failure(new SSLHandshakeException("h/secret")))
                .isEqualTo(new Failure.Offline("h", "no secure connection: the handshake failed"));
    }

    @Test
    void takesABreakOfASecureConnectionForACut() {
        assertThat(failure(new SSLException("Tag mismatch h/secret")))
                .isEqualTo(new Failure.Cut(0, "connection closed"));
    }

    private static Failure failure(Throwable thrown) {
        return Breaks.beforeAnswer(thrown, "h", Limits.DEFAULT);
    }
}
