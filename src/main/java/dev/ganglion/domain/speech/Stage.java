package dev.ganglion.domain.speech;

/// What happens in a turn of a spoken conversation to what is said, in this order.
public enum Stage {
    LISTEN,
    ANSWER,
    SPEAK
}
