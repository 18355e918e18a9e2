/// A profile while it is typed: its fields, what is wrong with them, and the profile that becomes of them.
@NullMarked
package dev.ganglion.ui.connection.draft;

import org.jspecify.annotations.NullMarked;
