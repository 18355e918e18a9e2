/// The homes of secrets: the keychain of the system, a file under a passphrase, the memory of this session; and how a
/// secret gets from one to another without being lost on the way. Implements `domain.secret`; only `app` sees this
/// package.
@NullMarked
package dev.ganglion.storage.secret;

import org.jspecify.annotations.NullMarked;
