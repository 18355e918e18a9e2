package dev.ganglion.workersai.wire.task;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.WorkersAiException;
import java.util.List;

/// Labels with scores, as classifiers of texts and of pictures write them: a bare array.
public final class Labels {
    private Labels() {}

    /// In the order of the reply.
    public static List<LabelScore> read(Field result) throws WorkersAiException {
        return result.each(Labels::one);
    }

    /// The label and the score of one object.
    public static LabelScore one(Field entry) throws WorkersAiException {
        return new LabelScore(
                entry.required("label").text(), entry.required("score").number());
    }
}
