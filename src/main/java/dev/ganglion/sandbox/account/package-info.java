/// The account's lists and stores besides models: tasks, authors, fine-tunes, gateways.
@NullMarked
package dev.ganglion.sandbox.account;

import org.jspecify.annotations.NullMarked;
