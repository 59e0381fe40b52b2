-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rules that were not read in full, stretched networks, business activities, further terms of contracts.
ALTER TABLE "firewalls_rules" ADD COLUMN "unsure" TEXT;
CREATE TABLE "networks_also_at" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "site" INTEGER NOT NULL REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "networks" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "networks_also_at_by_site" ON "networks_also_at" ("site");
ALTER TABLE "sites" ADD COLUMN "failure_shape" REAL CHECK ("failure_shape" BETWEEN 0.1 AND 20);
ALTER TABLE "sites" ADD COLUMN "repair_spread" REAL CHECK ("repair_spread" BETWEEN 0 AND 5);
ALTER TABLE "components" ADD COLUMN "failure_shape" REAL CHECK ("failure_shape" BETWEEN 0.1 AND 20);
ALTER TABLE "components" ADD COLUMN "repair_spread" REAL CHECK ("repair_spread" BETWEEN 0 AND 5);
CREATE TABLE "activities" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mtpd" INTEGER CHECK ("mtpd" >= 0),
    "minimum_level" REAL,
    "peak" TEXT,
    "note" TEXT
) STRICT;
CREATE TABLE "activities_requires" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "activities" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "activities_requires_by_component" ON "activities_requires" ("component");
CREATE TABLE "activities_loss_per_hour" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "from" INTEGER NOT NULL CHECK ("from" >= 0),
    "loss" INTEGER NOT NULL CHECK ("loss" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "activities" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
ALTER TABLE "contracts" ADD COLUMN "counts" TEXT CHECK ("counts" IN ('any', 'all', 'weighted'));
CREATE TABLE "contracts_weights" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "service" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "weight" REAL NOT NULL CHECK ("weight" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "contracts" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "contracts_weights_by_service" ON "contracts_weights" ("service");
ALTER TABLE "contracts" ADD COLUMN "block" INTEGER CHECK ("block" >= 0);
ALTER TABLE "contracts" ADD COLUMN "credit_per_block" REAL;
ALTER TABLE "contracts" ADD COLUMN "least_countable" INTEGER CHECK ("least_countable" >= 0);
ALTER TABLE "contracts" ADD COLUMN "ends_below" REAL;
CREATE TABLE "contracts_excludes" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "scenario" INTEGER NOT NULL REFERENCES "scenarios" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "contracts" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "contracts_excludes_by_scenario" ON "contracts_excludes" ("scenario");
CREATE TABLE "improvements" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "cost" INTEGER CHECK ("cost" >= 0),
    "cost_per_year" INTEGER CHECK ("cost_per_year" >= 0),
    "dismissed" TEXT
) STRICT;
ALTER TABLE "project" ADD COLUMN "loss_budget" INTEGER CHECK ("loss_budget" >= 0);
