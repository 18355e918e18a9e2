package dev.ganglion.ui.markdown;

/// One of the containers that a block is in, from the outside in.
public sealed interface Frame {
    /// A quote; `continued` when the block before is in the same one.
    record Quote(boolean continued) implements Frame {}

    /// The first block of a list item, which shows its `marker` (`•`, `3.`); `first` in a list's first item.
    record Item(String marker, boolean first) implements Frame {}

    /// The first block of a task.
    record Task(boolean done, boolean first) implements Frame {}

    /// A further block of a list item or task, whose text begins in that column of the source.
    record Indent(int width) implements Frame {}
}
