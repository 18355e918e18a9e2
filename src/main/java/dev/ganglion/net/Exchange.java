package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One request and what came back, as it went over the wire, without secrets. A call that is tried again makes one
/// for each try.
///
/// @param number counts all exchanges of an [Exchanges], from 1
/// @param attempt which try of its call this is, from 1
/// @param began when it was handed to the sender
/// @param response empty until its head has arrived
/// @param arrivals what came from the network: one entry for what arrived at once
/// @param events the server-sent events in it, by their data; each counts as come when its last byte did
public record Exchange(
        long number,
        int attempt,
        Instant began,
        Request request,
        Optional<Response> response,
        Times times,
        Series arrivals,
        Series events,
        End end) {
    /// What was sent, as far as it was.
    public record Request(String method, String uri, List<Header> headers, Body body) {
        public Request {
            headers = List.copyOf(headers);
        }
    }

    /// What came back, as far as it did.
    public record Response(int status, List<Header> headers, Body body) {
        public Response {
            headers = List.copyOf(headers);
        }
    }

    /// A header line; the value of one that holds a secret is masked.
    public record Header(String name, String value) {}

    /// A body.
    ///
    /// @param bytes its size so far
    /// @param excerpt how it begins, empty when it is not text
    public record Body(long bytes, Optional<String> excerpt) {}

    /// How long after the beginning each step was done, where it was.
    ///
    /// @param resolved the host's name was found or known, or was no name
    /// @param connected the connection stood and took the body; unknown of a request without one
    /// @param head the head of the answer was there
    /// @param firstByte the first byte of the answer's body was there
    /// @param ended nothing more came or was wanted
    public record Times(
            Optional<Duration> resolved,
            Optional<Duration> connected,
            Optional<Duration> head,
            Optional<Duration> firstByte,
            Optional<Duration> ended) {}

    /// Something that came so long after the beginning.
    public record Moment(Duration at, int bytes) {}

    /// What came in pieces: all of them in numbers, the first and the last of them one by one.
    ///
    /// @param longestGap between two pieces
    public record Series(long count, long bytes, Duration longestGap, List<Moment> first, List<Moment> last) {
        public Series {
            first = List.copyOf(first);
            last = List.copyOf(last);
        }
    }

    /// How it ended.
    public sealed interface End {
        /// It has not.
        record Open() implements End {}

        /// Everything came.
        record Whole() implements End {}

        /// Who asked wanted no more.
        record Cancelled() implements End {}

        /// It failed, or the answer was a refusal.
        record Failed(Failure failure) implements End {}
    }
}
