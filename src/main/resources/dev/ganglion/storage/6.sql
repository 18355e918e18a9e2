-- Texts that models spoke. The words are what one can be found by, folded and each between spaces.
CREATE TABLE spoken (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    model TEXT NOT NULL,
    form TEXT NOT NULL,
    words TEXT NOT NULL,
    took INTEGER NOT NULL,
    neurons TEXT,
    simulated INTEGER NOT NULL,
    type TEXT NOT NULL,
    clips INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    discarded INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE INDEX spoken_newest ON spoken (at DESC, number DESC)

-- Apart from the facts, so that a list of those reads no sound.
CREATE TABLE spoken_clip (
    spoken TEXT NOT NULL REFERENCES spoken (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (spoken, place)
) STRICT
