/// What a model of the sandbox answers to a checked request: prose, calls of tools, a value in JSON mode, a verdict;
/// and how much of the prompt it had read before. Knows no HTTP; how an answer is worded is up to `wire`.
@NullMarked
package dev.ganglion.sandbox.answer;

import org.jspecify.annotations.NullMarked;
