package dev.ganglion.workersai;

import java.util.Optional;
import java.util.OptionalInt;

/// What an AI Gateway says of a reply in its headers.
///
/// @param cacheHit whether the reply came from its cache (`cf-aig-cache-status`)
/// @param step which fallback answered, 0 for the first choice (`cf-aig-step`)
/// @param logId where its log has the call (`cf-aig-log-id`)
public record GatewayNote(Optional<Boolean> cacheHit, OptionalInt step, Optional<String> logId) {}
