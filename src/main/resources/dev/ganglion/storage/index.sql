-- What the store can be searched by. It is computed from the rows, so that no schema counts it and no backup has it.
CREATE VIRTUAL TABLE conversation_words
USING fts5 (words_repeats_pairs, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3')

CREATE VIRTUAL TABLE turn_words
USING fts5 (words_repeats_pairs, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3')

UPDATE conversation SET indexed = 0 WHERE indexed <> 0

UPDATE turn SET indexed = 0 WHERE indexed <> 0
