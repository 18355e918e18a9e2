-- A line tells what its call was for and what it used, so that calls can be summed by it. What older calls used is
-- known only in tokens. Connections that call a service have an address for a name, sandboxes a word.
ALTER TABLE entry ADD COLUMN simulated INTEGER NOT NULL DEFAULT 0

ALTER TABLE entry ADD COLUMN conversation TEXT

ALTER TABLE entry ADD COLUMN run TEXT NOT NULL DEFAULT ''

ALTER TABLE entry ADD COLUMN amounts TEXT

ALTER TABLE entry ADD COLUMN computed TEXT

ALTER TABLE entry ADD COLUMN failure TEXT

DROP TRIGGER entry_stays

UPDATE entry SET simulated = 1 WHERE connection NOT LIKE '%.%' AND connection NOT LIKE '%:%'

CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE(ABORT, 'the ledger is append-only');
END

-- Calls are looked up by themselves, and gone through in the order of their days.
DROP INDEX entry_by_day

DROP INDEX entry_reserved

CREATE INDEX entry_by_day ON entry (day)

-- Everything below is computed from the lines, each call by its last one, and kept beside them.
CREATE TABLE day_sum (
    day INTEGER NOT NULL,
    connection TEXT NOT NULL,
    simulated INTEGER NOT NULL,
    spent TEXT NOT NULL,
    reserved TEXT NOT NULL,
    at_most TEXT NOT NULL,
    unknown INTEGER NOT NULL,
    used_up INTEGER NOT NULL,
    PRIMARY KEY (day, connection, simulated)
) STRICT, WITHOUT ROWID

CREATE TABLE run_sum (
    run TEXT PRIMARY KEY,
    spent TEXT NOT NULL,
    reserved TEXT NOT NULL,
    at_most TEXT NOT NULL,
    unknown INTEGER NOT NULL,
    used_up INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE call_kind (
    id INTEGER PRIMARY KEY,
    connection TEXT NOT NULL,
    simulated INTEGER NOT NULL,
    model TEXT NOT NULL,
    task TEXT NOT NULL,
    UNIQUE (connection, simulated, model, task)
) STRICT

-- Of calls that have ended.
CREATE TABLE tally (
    day INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    disputed INTEGER NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    neurons TEXT NOT NULL,
    amounts TEXT,
    PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID

-- The same by conversation; calls outside of any are in one without a name. Later ones have higher numbers.
CREATE TABLE conversation_tally (
    number INTEGER PRIMARY KEY,
    day INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    conversation TEXT NOT NULL,
    calls INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    disputed INTEGER NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    neurons TEXT NOT NULL,
    amounts TEXT,
    UNIQUE (day, kind, conversation)
) STRICT

-- Calls that have not ended, and the seat of the process that made each; 0 is nobody's.
CREATE TABLE open_call (
    call TEXT PRIMARY KEY,
    seat INTEGER NOT NULL
) STRICT, WITHOUT ROWID
