/// What is done with speech beyond one call: long recordings heard piece by piece and joined again, and
/// how far a transcript is from what was said. Knows no toolkit, no disk and no prices.
@NullMarked
package dev.ganglion.task.speech;

import org.jspecify.annotations.NullMarked;
