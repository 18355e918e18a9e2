-- What the calls of unknown cost come to at least. Of those that were booked before, nobody has kept it.
ALTER TABLE day_sum ADD COLUMN at_least TEXT NOT NULL DEFAULT '0'

ALTER TABLE run_sum ADD COLUMN at_least TEXT NOT NULL DEFAULT '0'
