/// Measures the budgets, as ratios within one run. Compiled and run only by the profile `bench`.
@NullMarked
package dev.ganglion.bench;

import org.jspecify.annotations.NullMarked;
