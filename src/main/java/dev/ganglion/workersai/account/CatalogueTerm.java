package dev.ganglion.workersai.account;

import java.util.Optional;

/// A task or an author as the catalogue names it.
///
/// @param id the service's own key, where it gives one
public record CatalogueTerm(Optional<String> id, String name, String description) {}
