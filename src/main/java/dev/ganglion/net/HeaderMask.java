package dev.ganglion.net;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Shows headers without what signs a request, and knows what that was, so that it can be masked elsewhere too.
record HeaderMask(Redactor redactor) {
    private static final Set<String> SECRET = Set.of(
            "authorization",
            "proxy-authorization",
            "cf-aig-authorization",
            "x-auth-key",
            "x-api-key",
            "api-key",
            "cookie",
            "set-cookie");

    /// For a request with these headers.
    static HeaderMask of(Map<String, String> request) {
        return new HeaderMask(new Redactor(request.entrySet().stream()
                .filter(header -> secret(header.getKey()))
                .map(header -> bare(header.getValue()))
                .toList()));
    }

    /// A value without the name of its scheme.
    private static String bare(String value) {
        String stripped = value.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }

    private static boolean secret(String name) {
        return SECRET.contains(name.toLowerCase(Locale.ROOT));
    }

    /// The headers by name.
    List<Exchange.Header> single(Map<String, String> headers) {
        return headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
                .map(header -> shown(header.getKey(), header.getValue()))
                .toList();
    }

    /// The same of headers that may come more than once.
    List<Exchange.Header> multiple(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
                .flatMap(header -> header.getValue().stream().map(value -> shown(header.getKey(), value)))
                .toList();
    }

    private Exchange.Header shown(String name, String value) {
        return new Exchange.Header(name, secret(name) ? Redactor.MASK : redactor.clean(value));
    }
}
