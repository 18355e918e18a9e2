package dev.ganglion.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// Resolves names as this computer does, but leaves [#HOST] without an answer until [#release()].
public final class StalledNames extends InetAddressResolverProvider {
    public static final String HOST = "stalled.invalid";

    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    /// Lets everyone who asked for the name go: there is none.
    public static void release() {
        RELEASED.countDown();
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver builtin = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                if (host.equals(HOST)) {
                    stall();
                    throw new UnknownHostException(host);
                }
                return builtin.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return builtin.lookupByAddress(address);
            }
        };
    }

    /// As the system's resolver, which no interruption ends.
    private static void stall() {
        boolean interrupted = false;
        while (RELEASED.getCount() > 0) {
            try {
                RELEASED.await();
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String name() {
        return "stalled names";
    }
}
