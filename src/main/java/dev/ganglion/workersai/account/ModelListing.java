package dev.ganglion.workersai.account;

import dev.ganglion.domain.Failure;
import java.util.List;
import java.util.Optional;

/// The models that were read, and where reading ended before its end.
public record ModelListing(List<ListedModel> models, Optional<BrokenPage> broken) {
    /// The page that could not be read, counted from 1, and why.
    public record BrokenPage(int page, Failure failure) {}

    public ModelListing {
        models = List.copyOf(models);
    }
}
