/// What calls have cost: the neurons of the day, and the use of each model in each hour.
@NullMarked
package dev.ganglion.sandbox.meter;

import org.jspecify.annotations.NullMarked;
