/// What the catalogue resource says of each model, read anew for the sandbox: fields, prices, family, reasoning.
@NullMarked
package dev.ganglion.sandbox.facts;

import org.jspecify.annotations.NullMarked;
