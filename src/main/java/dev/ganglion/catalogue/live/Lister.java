package dev.ganglion.catalogue.live;

/// Who lists models.
public enum Lister {
    /// The service itself: what it leaves out cannot be relied upon any more.
    SERVICE,
    /// A server in front of it or in its place, which may list a few of those that it answers for.
    SERVER
}
