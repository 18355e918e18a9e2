package dev.ganglion.catalogue.schema;

import dev.ganglion.domain.form.Form;

/// What came of reading a schema.
public sealed interface Reading {
    /// A form.
    record Read(Form form) implements Reading {}

    /// Nothing; `why` goes into a sentence such as "The model's schema cannot be used: it names no fields."
    record Unreadable(String why) implements Reading {}
}
