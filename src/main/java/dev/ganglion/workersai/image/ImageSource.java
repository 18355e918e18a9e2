package dev.ganglion.workersai.image;

import dev.ganglion.domain.Picture;
import java.net.URI;

/// A picture that a model is to look at.
public sealed interface ImageSource {
    /// Sent along.
    record Inline(Picture picture) implements ImageSource {}

    /// Fetched by the service from a public `https` address.
    record Link(URI address) implements ImageSource {}
}
