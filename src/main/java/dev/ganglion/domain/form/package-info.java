/// A form: what a model can be told beside its input, what a user has told it, and what of that fits another model.
///
/// Where forms come from is the catalogue's business, how they look is `ui.kit.form`'s.
@NullMarked
package dev.ganglion.domain.form;

import org.jspecify.annotations.NullMarked;
