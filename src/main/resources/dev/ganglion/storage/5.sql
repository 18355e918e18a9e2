-- Pictures that models drew. Each lies in a file: in the gallery's folder under its name, or elsewhere, where the user
-- has moved it. The words are what it can be found by, folded and each between spaces.
CREATE TABLE drawn (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    model TEXT NOT NULL,
    prompt TEXT NOT NULL,
    form TEXT NOT NULL,
    words TEXT NOT NULL,
    took INTEGER NOT NULL,
    neurons TEXT,
    simulated INTEGER NOT NULL,
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    name TEXT NOT NULL,
    elsewhere TEXT,
    favourite INTEGER NOT NULL DEFAULT 0,
    discarded INTEGER
)

CREATE INDEX drawn_newest ON drawn (at DESC, id DESC)

-- Apart from the facts, so that a list of those reads no pictures.
CREATE TABLE drawn_thumbnail (
    drawn TEXT PRIMARY KEY REFERENCES drawn (id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
)
