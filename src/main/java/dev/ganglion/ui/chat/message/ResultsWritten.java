package dev.ganglion.ui.chat.message;

import java.util.Optional;

/// What is written of the results that calls wait for, until they are sent. It answers at once. Any thread.
public interface ResultsWritten {
    /// Nothing is known from before, and nothing is kept.
    ResultsWritten NOTHING = new ResultsWritten() {
        @Override
        public Optional<String> of(String reply, int call) {
            return Optional.empty();
        }

        @Override
        public void put(String reply, int call, String result) {}
    };

    /// What was written for a call, counted from 0, of that reply.
    Optional<String> of(String reply, int call);

    /// This is written now.
    void put(String reply, int call, String result);
}
