-- Turns become a tree: each knows the one before it, and a conversation the end of the path that is shown.
-- Numbers are what the index of words goes by; a turn of a higher number was made later.
ALTER TABLE turn RENAME TO turn_1

ALTER TABLE conversation RENAME TO conversation_1

CREATE TABLE conversation (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    named INTEGER NOT NULL DEFAULT 0,
    model TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    leaf TEXT NOT NULL DEFAULT '',
    setup TEXT NOT NULL DEFAULT '',
    pinned INTEGER NOT NULL DEFAULT 0,
    folder TEXT NOT NULL DEFAULT '',
    discarded INTEGER,
    indexed INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE TABLE turn (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    parent TEXT NOT NULL DEFAULT '',
    place INTEGER NOT NULL,
    aside INTEGER NOT NULL DEFAULT 0,
    indexed INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL CHECK (kind IN ('prompt', 'reply', 'results')),
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    model TEXT,
    reasoning TEXT,
    calls TEXT,
    results TEXT,
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

INSERT INTO conversation (id, title, model, created, changed)
SELECT id, title, model, created, changed FROM conversation_1 ORDER BY created, id

-- An answer that was set aside for a later one becomes its sibling: between the two there is no present prompt.
INSERT INTO turn (id, conversation, parent, place, aside, kind, at, text, model, reasoning,
    outcome, outcome_word, outcome_message, prompt_tokens, cached_tokens, completion_tokens, stated_neurons,
    neurons, first_token, total, quirks)
SELECT id, conversation,
    coalesce((
        SELECT before.id FROM turn_1 before
        WHERE before.conversation = turn_1.conversation AND before.place < turn_1.place AND before.aside = 0
        ORDER BY before.place DESC LIMIT 1), ''),
    place,
    aside AND NOT (kind = 'reply' AND coalesce((
        SELECT after.kind = 'reply' FROM turn_1 after
        WHERE after.conversation = turn_1.conversation AND after.place > turn_1.place AND after.aside = 0
        ORDER BY after.place LIMIT 1), 0)),
    kind, at, text, model, reasoning,
    outcome, outcome_word, outcome_message, prompt_tokens, cached_tokens, completion_tokens, stated_neurons,
    neurons, first_token, total, quirks
FROM turn_1 ORDER BY at, conversation, place

DROP TABLE turn_1

DROP TABLE conversation_1

CREATE INDEX conversation_by_change ON conversation (changed)

CREATE INDEX conversation_unindexed ON conversation (number) WHERE indexed = 0

CREATE UNIQUE INDEX turn_by_place ON turn (conversation, place)

CREATE INDEX turn_unindexed ON turn (number) WHERE indexed = 0

-- What goes with a turn or with a draft. The bytes of a picture lie under the id of its attachment.
CREATE TABLE attachment (
    turn TEXT REFERENCES turn (id) ON DELETE CASCADE,
    draft TEXT REFERENCES draft (conversation) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('image', 'text')),
    name TEXT NOT NULL,
    type TEXT,
    width INTEGER,
    height INTEGER,
    bytes INTEGER,
    thumbnail BLOB,
    text TEXT,
    CHECK ((turn IS NULL) <> (draft IS NULL))
) STRICT

CREATE UNIQUE INDEX attachment_by_turn ON attachment (turn, place) WHERE turn IS NOT NULL

CREATE UNIQUE INDEX attachment_by_draft ON attachment (draft, place) WHERE draft IS NOT NULL

CREATE INDEX attachment_by_id ON attachment (id)

CREATE TABLE picture (
    id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    kept INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT

CREATE TABLE saved (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT
