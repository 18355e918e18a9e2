package dev.ganglion.ui.embedding.set;

import dev.ganglion.ui.embedding.maths.Matrix;
import dev.ganglion.ui.embedding.maths.Projection;
import dev.ganglion.ui.embedding.maths.Similarity;
import dev.ganglion.workersai.text.Vector;
import java.util.ArrayList;
import java.util.List;

/// Texts that are looked at together, and what was computed of their vectors.
///
/// @param numbers what each text is called by in its set
/// @param owners which of the sets each text belongs to
public record Cloud(
        List<VectorSet> sets,
        List<String> texts,
        List<Integer> numbers,
        List<Vector> vectors,
        List<Integer> owners,
        Matrix matrix,
        Similarity similarity,
        Projection projection) {
    public Cloud {
        sets = List.copyOf(sets);
        texts = List.copyOf(texts);
        numbers = List.copyOf(numbers);
        vectors = List.copyOf(vectors);
        owners = List.copyOf(owners);
    }

    /// Of sets that belong together. Blocks while it computes.
    static Cloud of(List<VectorSet> sets) throws InterruptedException {
        List<String> texts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<Vector> vectors = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int at = 0; at < sets.size(); at++) {
            int owner = at;
            texts.addAll(sets.get(at).embedded().texts());
            numbers.addAll(sets.get(at).numbers());
            vectors.addAll(sets.get(at).embedded().vectors());
            sets.get(at).embedded().texts().forEach(_ -> owners.add(owner));
        }
        Matrix matrix = Matrix.of(vectors);
        return new Cloud(sets, texts, numbers, vectors, owners, matrix, Similarity.of(matrix), Projection.of(matrix));
    }

    public int size() {
        return texts.size();
    }

    /// Which of the sets the text at that place belongs to.
    public int owner(int at) {
        return owners.get(at);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "%d texts of %d sets".formatted(texts.size(), sets.size());
    }
}
