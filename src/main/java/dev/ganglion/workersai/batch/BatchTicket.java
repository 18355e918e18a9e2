package dev.ganglion.workersai.batch;

/// What a queued batch is asked for with.
public record BatchTicket(String model, String id) {}
