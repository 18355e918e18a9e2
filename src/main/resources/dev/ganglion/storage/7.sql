-- What models heard in recordings. The passages are JSON; the words are what one can be found by, folded and each
-- between spaces.
CREATE TABLE transcript (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    file TEXT NOT NULL,
    length INTEGER NOT NULL,
    model TEXT NOT NULL,
    took INTEGER NOT NULL,
    neurons TEXT,
    simulated INTEGER NOT NULL,
    whole INTEGER NOT NULL,
    language TEXT,
    text TEXT NOT NULL,
    words TEXT NOT NULL,
    passages TEXT NOT NULL,
    discarded INTEGER
) STRICT

CREATE INDEX transcript_newest ON transcript (at DESC, number DESC)
