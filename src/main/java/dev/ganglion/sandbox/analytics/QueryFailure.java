package dev.ganglion.sandbox.analytics;

/// A query that cannot be answered, with the sentence that the reply carries.
final class QueryFailure extends Exception {
    private static final long serialVersionUID = 1L;

    QueryFailure(String message) {
        super(message, null, false, false);
    }
}
