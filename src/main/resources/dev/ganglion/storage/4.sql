-- How long a model thought is kept with its answer; of older answers nobody knows.
ALTER TABLE turn ADD COLUMN thinking INTEGER
