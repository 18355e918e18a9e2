/// What has changed in the catalogue since last time: told once in a banner, and listed again on request.
///
/// What differs is found by `catalogue.live`; here it is only put into words.
@NullMarked
package dev.ganglion.ui.catalogue.news;

import org.jspecify.annotations.NullMarked;
