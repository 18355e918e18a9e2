/// What an account tells of itself and of the service beside running models: the catalogue, tokens, neurons used.
/// Adapters and Markdown conversion have rooms of their own; the calls are all on one interface here.
@NullMarked
package dev.ganglion.workersai.account;

import org.jspecify.annotations.NullMarked;
