-- Calls whose cost is known and owed. The sums are made anew after this step.
ALTER TABLE tally ADD COLUMN settled INTEGER NOT NULL DEFAULT 0

ALTER TABLE conversation_tally ADD COLUMN settled INTEGER NOT NULL DEFAULT 0

-- Turns of spoken conversations. A turn that did not come to its end tells the stage that broke, and after how long.
CREATE TABLE talk_turn (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    talk TEXT NOT NULL,
    at INTEGER NOT NULL,
    answer TEXT NOT NULL,
    passages INTEGER NOT NULL,
    broken TEXT,
    why TEXT,
    after INTEGER,
    bytes INTEGER NOT NULL,
    discarded INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE INDEX talk_turn_in_order ON talk_turn (talk, at, number)

-- What was heard, piece by piece.
CREATE TABLE talk_heard (
    turn TEXT NOT NULL REFERENCES talk_turn (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (turn, place)
) STRICT

CREATE TABLE talk_stage (
    turn TEXT NOT NULL REFERENCES talk_turn (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    model TEXT NOT NULL,
    took INTEGER NOT NULL,
    neurons TEXT,
    simulated INTEGER NOT NULL,
    PRIMARY KEY (turn, stage)
) STRICT

-- The question is at place -1, the passages of the answer from 0 on.
CREATE TABLE talk_sound (
    turn TEXT NOT NULL REFERENCES talk_turn (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (turn, place)
) STRICT
