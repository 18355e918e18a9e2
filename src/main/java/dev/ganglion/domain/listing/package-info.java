/// What a service listed of its models, and how that differs from what was known before: facts to be kept between two
/// starts. Reading them over the network is the client's, putting them together with the bundled ones the catalogue's.
@NullMarked
package dev.ganglion.domain.listing;

import org.jspecify.annotations.NullMarked;
