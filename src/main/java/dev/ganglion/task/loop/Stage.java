package dev.ganglion.task.loop;

/// What happens to what is said, in this order.
public enum Stage {
    LISTEN,
    ANSWER,
    SPEAK
}
