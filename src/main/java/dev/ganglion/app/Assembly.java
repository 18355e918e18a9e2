package dev.ganglion.app;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Conversations;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.Database;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.rest.RestWorkersAi;

/// The services that need the disk or a socket, made off the UI thread while the first frame is already shown.
record Assembly(
        Catalogue catalogue,
        Database database,
        Conversations conversations,
        Ledger ledger,
        Connection connection,
        RestWorkersAi client) {}
