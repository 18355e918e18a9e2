/// What a command is given: files, standard input, lines of text, JSON and fields by name, each read and checked before
/// anything is sent. Whatever is wrong with it is a [Misuse] whose message is a sentence.
@NullMarked
package dev.ganglion.cli.input;

import org.jspecify.annotations.NullMarked;
