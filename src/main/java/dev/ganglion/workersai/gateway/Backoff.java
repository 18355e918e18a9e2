package dev.ganglion.workersai.gateway;

/// How the waits between a gateway's attempts grow.
public enum Backoff {
    CONSTANT,
    LINEAR,
    EXPONENTIAL
}
