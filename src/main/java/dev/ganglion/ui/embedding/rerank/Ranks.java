package dev.ganglion.ui.embedding.rerank;

import dev.ganglion.domain.Model;
import dev.ganglion.task.Paid;
import java.util.List;
import java.util.Optional;

/// What a run gave.
///
/// @param passages the best first
/// @param given how many passages there were
/// @param missing how many of them got no score, because a call failed or was not made
/// @param compared the model whose cosines stand beside the scores
/// @param paid of all calls
record Ranks(
        String query,
        Model model,
        List<RankedPassage> passages,
        int given,
        int missing,
        Optional<Model> compared,
        Paid<Integer> paid) {
    Ranks {
        passages = List.copyOf(passages);
    }
}
