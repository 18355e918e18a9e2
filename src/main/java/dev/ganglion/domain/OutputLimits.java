package dev.ganglion.domain;

import java.util.OptionalInt;

/// How many tokens a model answers with.
///
/// @param unlessAsked where it stops when the request names no limit; 256 on the older text models
/// @param most what it can give at all, where known
public record OutputLimits(OptionalInt unlessAsked, OptionalInt most) {
    public static final OutputLimits UNKNOWN = new OutputLimits(OptionalInt.empty(), OptionalInt.empty());
}
