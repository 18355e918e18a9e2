package dev.ganglion.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bodies that no client should have to read, and will.
public final class Hostile {
    /// An error whose `errors` is one object.
    public static final String ERRORS_OBJECT = "{\"result\":{},\"success\":false,"
            + "\"errors\":{\"code\":5006,\"message\":\"AiError: Bad input\"},\"messages\":[]}";

    private static final int MIB = 1024 * 1024;

    private Hostile() {}

    /// A web page about an error.
    public static String page(int status) {
        return """
                <!DOCTYPE html>
                <html><head><title>%1$d | error</title></head>
                <body><h1>Error %1$d</h1><p>The web server reported an error. This page is simulated.</p></body></html>
                """.formatted(status);
    }

    /// An envelope around arrays that are nested so deep.
    public static String deep(int depth) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"response\":%s%s}}"
                .formatted("[".repeat(depth), "]".repeat(depth));
    }

    /// Sends so many MiB of JSON in a compressed body of a thousandth of that.
    public static void bomb(Call call, int mib) throws IOException {
        call.compress();
        var page = new byte[MIB];
        Arrays.fill(page, (byte) 'a');
        try (OutputStream body = call.body(200, "application/json")) {
            body.write("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":{\"response\":\""
                    .getBytes(StandardCharsets.UTF_8));
            for (int sent = 0; sent < mib; sent++) {
                body.write(page);
            }
            body.write("\"}}".getBytes(StandardCharsets.UTF_8));
        }
    }
}
