-- What is read. Every column is declared; nothing is guessed.

-- One row for each statement, whether or not it counts.
CREATE TABLE statement (
    id            UUID NOT NULL,
    happened      TIMESTAMP,          -- UTC; when the statement says, else when it was stored
    in_the_future BOOLEAN NOT NULL,
    learner       VARCHAR NOT NULL,   -- the key of the agent; '' for groups
    verb          VARCHAR NOT NULL,   -- ADL's verbs always as http
    object        VARCHAR NOT NULL,   -- the activity; '' if it is about something else
    course        VARCHAR NOT NULL,   -- '' if none can be made out
    registration  VARCHAR NOT NULL,   -- '' if it says none
    completion    BOOLEAN,
    success       BOOLEAN,
    scaled        DOUBLE,             -- the score, -1 to 1
    seconds       DOUBLE,
    voids         UUID                -- the statement that it takes back
);

-- Where each activity that statements speak of has its place.
CREATE TABLE place (
    item     VARCHAR NOT NULL,
    kind     VARCHAR NOT NULL,        -- course, module, activity, question
    activity VARCHAR NOT NULL,
    module   VARCHAR NOT NULL
);

-- The catalogue.
CREATE TABLE item (
    item     VARCHAR NOT NULL,
    title    VARCHAR NOT NULL,
    kind     VARCHAR NOT NULL,        -- course, module, activity
    position INTEGER NOT NULL,
    minutes  INTEGER NOT NULL
);

CREATE TABLE part (
    whole    VARCHAR NOT NULL,
    item     VARCHAR NOT NULL,
    position INTEGER NOT NULL
);

CREATE TABLE mapped (
    item          VARCHAR NOT NULL,
    element       VARCHAR NOT NULL,
    element_title VARCHAR NOT NULL,
    depth         VARCHAR NOT NULL,   -- introduces, practises, assesses
    minutes       INTEGER NOT NULL
);
