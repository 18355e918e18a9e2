package dev.ganglion.app;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.live.Catalogues;
import dev.ganglion.catalogue.live.LiveModels;
import dev.ganglion.domain.listing.Listings;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.Database;

/// The services that need the disk or a socket, made off the UI thread while the first frame is already shown.
///
/// @param catalogue the one that ships with the program
/// @param catalogues the one in force
record Assembly(
        Catalogue catalogue,
        Catalogues catalogues,
        LiveModels live,
        Listings listings,
        Database database,
        ChatStore chats,
        Ledger ledger,
        Switchboard connecting) {}
