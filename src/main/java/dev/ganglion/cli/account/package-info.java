/// The commands that ask an account for something beside running a model: `markdown`, `adapters`, `usage`.
///
/// Each reads its options, makes an [Enquiry] and prints what comes of it, as text or as lines of JSON.
@NullMarked
package dev.ganglion.cli.account;

import org.jspecify.annotations.NullMarked;
