package dev.ganglion.ui.text.classify;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.task.Paid;
import java.util.Comparator;
import java.util.List;

/// What one text was taken for.
///
/// @param place of the text among all, counted from 0
record Verdict(int place, String text, Paid<List<LabelScore>> paid) {
    private static final LabelScore NOTHING = new LabelScore("", 0);

    /// What it most likely is.
    LabelScore likeliest() {
        return paid.value().stream()
                .max(Comparator.comparingDouble(LabelScore::score))
                .orElse(NOTHING);
    }

    /// The score of that label; 0 where the model did not name it.
    double score(String label) {
        return paid.value().stream()
                .filter(each -> each.label().equals(label))
                .mapToDouble(LabelScore::score)
                .findFirst()
                .orElse(0);
    }
}
