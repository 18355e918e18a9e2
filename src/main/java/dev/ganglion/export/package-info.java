/// Conversations as files for others: Markdown, one HTML page, plain text, and JSON that can be read back.
///
/// Everything is written from values alone. What is in a file is the conversation, the setup of its requests and,
/// where asked for, what it cost; who is connected to what is not known here, so it cannot be in it.
@NullMarked
package dev.ganglion.export;

import org.jspecify.annotations.NullMarked;
