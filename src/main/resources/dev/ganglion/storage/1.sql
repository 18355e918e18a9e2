-- Statements are parted by blank lines. Points in time are nanoseconds since 1970, amounts are decimal text.
CREATE TABLE conversation (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    model TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
) STRICT

CREATE INDEX conversation_by_change ON conversation (changed)

CREATE TABLE turn (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    aside INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL CHECK (kind IN ('prompt', 'reply')),
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    model TEXT,
    reasoning TEXT,
    outcome TEXT CHECK (outcome IN ('finished', 'stopped', 'failed', 'interrupted')),
    outcome_word TEXT,
    outcome_message TEXT,
    prompt_tokens INTEGER,
    cached_tokens INTEGER,
    completion_tokens INTEGER,
    stated_neurons TEXT,
    neurons TEXT,
    first_token INTEGER,
    total INTEGER,
    quirks TEXT
) STRICT

CREATE UNIQUE INDEX turn_by_place ON turn (conversation, place)

CREATE TABLE draft (
    conversation TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT

CREATE TABLE entry (
    line INTEGER PRIMARY KEY AUTOINCREMENT,
    call TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    connection TEXT NOT NULL,
    model TEXT NOT NULL,
    task TEXT NOT NULL,
    neurons TEXT,
    prompt_tokens INTEGER,
    cached_tokens INTEGER,
    completion_tokens INTEGER,
    stated_neurons TEXT
) STRICT

CREATE INDEX entry_by_day ON entry (day, call, line)

CREATE INDEX entry_by_call ON entry (call, line)

CREATE INDEX entry_reserved ON entry (call, line) WHERE state = 'RESERVED'

CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END

CREATE TRIGGER entry_remains BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END
