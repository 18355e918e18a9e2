package dev.ganglion.workersai.batch;

import dev.ganglion.domain.Usage;
import java.util.List;
import java.util.Optional;

/// Where a batch stands.
public sealed interface BatchState {
    record Queued() implements BatchState {}

    record Running() implements BatchState {}

    /// Every request has an answer or a failure.
    ///
    /// @param answers in the order of the requests, whatever order they came in
    record Done(List<BatchAnswer> answers, Optional<Usage> usage) implements BatchState {
        public Done {
            answers = List.copyOf(answers);
        }

        /// The answers to the requests of that reference.
        public List<BatchAnswer> to(String reference) {
            return answers.stream()
                    .filter(answer ->
                            answer.reference().filter(reference::equals).isPresent())
                    .toList();
        }
    }
}
