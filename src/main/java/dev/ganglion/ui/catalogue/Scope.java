package dev.ganglion.ui.catalogue;

/// Which models the list is taken from.
enum Scope {
    /// Those that answer today.
    ACTIVE,
    /// Those that are unlisted, given by request form or retired, too.
    ALL
}
