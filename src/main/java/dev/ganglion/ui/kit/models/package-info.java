/// How models look on every page: their line in a list, vendor and marks, and the picker.
///
/// Values come from `domain`; where the models of a search come from is the page's business.
@NullMarked
package dev.ganglion.ui.kit.models;

import org.jspecify.annotations.NullMarked;
