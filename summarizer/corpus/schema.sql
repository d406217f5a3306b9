-- The store's tables. docs/store.md explains them for people who query the file.

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    heartbeat REAL NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT
);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    mode TEXT NOT NULL,
    model TEXT,
    prompt TEXT,
    settings TEXT NOT NULL,
    schema TEXT NOT NULL,
    version TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'done', 'failed')),
    run INTEGER NOT NULL REFERENCES runs (id),
    error TEXT,
    decoded TEXT
);
-- Queries that repeat its condition word for word use it.
CREATE INDEX unfinished ON documents (state, run) WHERE state <> 'done';

CREATE TABLE names (
    name TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES documents (id),
    PRIMARY KEY (name, document)
) WITHOUT ROWID;

CREATE TABLE rejected (
    name TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs (id)
) WITHOUT ROWID;

CREATE TABLE articles (
    document INTEGER NOT NULL REFERENCES documents (id),
    part INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT,
    published TEXT,
    source TEXT,
    helpers TEXT NOT NULL,
    helper_codes TEXT NOT NULL,
    recipients TEXT NOT NULL,
    recipient_codes TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    brief TEXT NOT NULL,
    PRIMARY KEY (document, part)
);

CREATE TABLE quantities (
    document INTEGER NOT NULL,
    part INTEGER NOT NULL,
    quantity TEXT NOT NULL,
    position INTEGER NOT NULL,
    category TEXT NOT NULL,
    label TEXT,
    value TEXT NOT NULL,
    value_max TEXT,
    number REAL NOT NULL,
    unit TEXT NOT NULL,
    object TEXT,
    qualifier TEXT NOT NULL,
    status TEXT NOT NULL,
    per TEXT,
    year INTEGER,
    verdict TEXT NOT NULL,
    in_table INTEGER NOT NULL,
    evidence_start INTEGER,
    evidence_length INTEGER,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (document, part, position),
    FOREIGN KEY (document, part) REFERENCES articles (document, part)
) WITHOUT ROWID;

CREATE TABLE spending (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (id),
    document TEXT NOT NULL,
    prompt_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    cost_micros INTEGER NOT NULL,
    settled INTEGER NOT NULL
);

-- One row: the sum of `spending`, kept so that a limit costs no scan.
CREATE TABLE spent (
    prompt_tokens INTEGER NOT NULL,
    completion_tokens INTEGER NOT NULL,
    cost_micros INTEGER NOT NULL
);
INSERT INTO spent VALUES (0, 0, 0);

CREATE VIEW figures AS
SELECT
    a.id AS article, a.title, substr(a.published, 1, 10) AS date, a.source,
    a.helpers, a.helper_codes, a.recipients, a.recipient_codes,
    q.category, q.label, q.value, q.value_max, q.number, q.unit, q.object,
    q.qualifier, q.per, q.year, q.status, q.verdict, q.in_table,
    substr(a.body, q.evidence_start + 1, q.evidence_length) AS evidence, q.text,
    q.quantity, a.document, a.part, q.position, d.mode, d.model, d.version
FROM articles AS a
JOIN documents AS d ON d.id = a.document
JOIN quantities AS q ON q.document = a.document AND q.part = a.part;

CREATE VIEW issues AS
SELECT
    a.id AS article, a.title, i.value ->> 'kind' AS kind, i.value ->> 'message' AS message,
    i.value ->> 'quantity' AS quantity, a.document, a.part
FROM articles AS a, json_each(a.brief, '$.issues') AS i;

CREATE VIEW checks AS
SELECT
    a.id AS article, a.title, c.value ->> 'kind' AS kind, c.value ->> 'total' AS total,
    c.value ->> 'parts' AS parts, c.value ->> 'difference' AS difference,
    c.value ->> 'verdict' AS verdict, a.document, a.part
FROM articles AS a, json_each(a.brief, '$.checks') AS c;
