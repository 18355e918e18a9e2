/// Where secrets are kept: the homes, the port that `storage` implements for each, and why one does not give or take.
///
/// A secret never goes into settings, logs or the database; what says which secret belongs to whom is kept apart.
@NullMarked
package dev.ganglion.domain.secret;

import org.jspecify.annotations.NullMarked;
