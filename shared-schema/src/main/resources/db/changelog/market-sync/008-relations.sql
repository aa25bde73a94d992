--liquibase formatted sql

--changeset aigg:market-sync-013-relations
--comment: Pairs of markets that have something to do with each other. Siblings are not here: event_id names them. No foreign key: it would lock parents; whoever reads an edge joins its market.
CREATE TABLE market_relations (
    first_id    uuid NOT NULL,
    second_id   uuid NOT NULL,
    kind        varchar(20) NOT NULL CHECK (kind IN ('text_twin', 'co_moving')),
    value       numeric(5, 4) NOT NULL CHECK (value BETWEEN -1 AND 1),
    samples     integer CHECK (samples > 0),
    computed_at timestamptz NOT NULL,
    PRIMARY KEY (first_id, second_id, kind),
    CHECK (first_id < second_id),
    CHECK ((kind = 'co_moving') = (samples IS NOT NULL))
);
COMMENT ON TABLE market_relations IS 'A row per pair and kind, by the ids of polymarket_markets; neither kind has a direction';
COMMENT ON COLUMN market_relations.value IS 'co_moving: Pearson correlation of the changes of the prices'' log-odds. text_twin: cosine of the titles'' vectors, which says nothing about prices';
COMMENT ON COLUMN market_relations.samples IS 'Steps of time that the correlation was computed from';
CREATE INDEX idx_relations_second ON market_relations (second_id);
GRANT INSERT, UPDATE, DELETE ON market_relations TO aigg_market_sync;
--rollback DROP TABLE market_relations;
