package dev.ganglion.workersai;

import java.util.Optional;
import java.util.OptionalInt;

/// What an AI Gateway says of a reply in its headers.
///
/// @param cacheHit whether the reply came from its cache (`cf-aig-cache-status`)
/// @param step which fallback answered, 0 for the first choice (`cf-aig-step`)
/// @param logId where its log has the call (`cf-aig-log-id`)
/// @param requestId what it calls the request (`cf-aig-request-id`)
/// @param model which model answered, where its route chose one (`cf-aig-model`)
/// @param provider whose model that is (`cf-aig-provider`)
public record GatewayNote(
        Optional<Boolean> cacheHit,
        OptionalInt step,
        Optional<String> logId,
        Optional<String> requestId,
        Optional<String> model,
        Optional<String> provider) {}
