/// The files and rows of pictures that models drew: how files are named and written, what is written into
/// them, and how their facts lie in columns. Everything works on the handle and the folder that it is
/// given: connections and transactions are `storage`.
@NullMarked
package dev.ganglion.storage.gallery;

import org.jspecify.annotations.NullMarked;
