package dev.ganglion.net;

import dev.ganglion.domain.WorkersAiException;

/// A call on its way, as the one who let it begin sees it. Only the first word counts.
interface Trial {
    /// A call that nobody watches.
    Trial FREE = new Trial() {
        @Override
        public void succeeded() {}

        @Override
        public void failed(WorkersAiException why) {}

        @Override
        public void left() {}
    };

    /// Its answer began to arrive.
    void succeeded();

    void failed(WorkersAiException why);

    /// It was given up by who made it.
    void left();
}
