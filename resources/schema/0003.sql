-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists of choices leave the tables, so that a new choice needs no new table: they are checked when a file is read and by the
-- document. A CHECK goes only with its table (https://www.sqlite.org/lang_altertable.html, section 7). Columns keep their order and
-- tables their primary keys: the changesets in the history describe rows by both.
CREATE TABLE "new_sites" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT,
    "provider" TEXT,
    "within" INTEGER REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    "capacity" INTEGER NOT NULL DEFAULT 0 CHECK ("capacity" IN (0, 1)),
    "capacity_cpus" REAL,
    "capacity_memory" INTEGER CHECK ("capacity_memory" >= 0),
    "capacity_storage" INTEGER CHECK ("capacity_storage" >= 0),
    "mtbf" INTEGER CHECK ("mtbf" >= 0),
    "mttr" INTEGER CHECK ("mttr" >= 0),
    "unavailability" REAL,
    "note" TEXT
) STRICT;
INSERT INTO "new_sites" SELECT * FROM "sites";
DROP TABLE "sites";
ALTER TABLE "new_sites" RENAME TO "sites";
CREATE INDEX "sites_by_within" ON "sites" ("within") WHERE "within" IS NOT NULL;
CREATE TABLE "new_procedures_steps" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT,
    "before" TEXT,
    "do" TEXT,
    "run" TEXT,
    "good_when" TEXT,
    "if_not" TEXT,
    "duration_best" INTEGER CHECK ("duration_best" >= 0),
    "duration_likely" INTEGER NOT NULL CHECK ("duration_likely" >= 0),
    "duration_worst" INTEGER CHECK ("duration_worst" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "procedures" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "new_procedures_steps" SELECT * FROM "procedures_steps";
DROP TABLE "procedures_steps";
ALTER TABLE "new_procedures_steps" RENAME TO "procedures_steps";
CREATE TABLE "new_components" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "site" INTEGER REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    "host" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "image" TEXT,
    "build" INTEGER REFERENCES "builds" ("id") DEFERRABLE INITIALLY DEFERRED,
    "found" INTEGER NOT NULL DEFAULT 0 CHECK ("found" IN (0, 1)),
    "found_os" TEXT,
    "found_kernel" TEXT,
    "found_engine" TEXT,
    "found_storage_driver" TEXT,
    "found_cgroup_version" INTEGER,
    "engine_endpoint" TEXT,
    "capacity" INTEGER NOT NULL DEFAULT 0 CHECK ("capacity" IN (0, 1)),
    "capacity_cpus" REAL,
    "capacity_memory" INTEGER CHECK ("capacity_memory" >= 0),
    "capacity_storage" INTEGER CHECK ("capacity_storage" >= 0),
    "needs" INTEGER NOT NULL DEFAULT 0 CHECK ("needs" IN (0, 1)),
    "needs_cpus" REAL,
    "needs_memory" INTEGER CHECK ("needs_memory" >= 0),
    "needs_storage" INTEGER CHECK ("needs_storage" >= 0),
    "health_check" INTEGER CHECK ("health_check" IN (0, 1)),
    "data" INTEGER CHECK ("data" >= 0),
    "at_least" INTEGER,
    "mtbf" INTEGER CHECK ("mtbf" >= 0),
    "mttr" INTEGER CHECK ("mttr" >= 0),
    "unavailability" REAL,
    "rto" INTEGER CHECK ("rto" >= 0),
    "rpo" INTEGER CHECK ("rpo" >= 0),
    "mtpd" INTEGER CHECK ("mtpd" >= 0),
    "wrt" INTEGER CHECK ("wrt" >= 0),
    "recovery_strategy" TEXT,
    "recovery_to" INTEGER REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    "recovery_host" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "recovery_standby" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "recovery_address_network" INTEGER REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED,
    "recovery_address_address" TEXT,
    "recovery_procedure" INTEGER REFERENCES "procedures" ("id") DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT
) STRICT;
INSERT INTO "new_components" SELECT * FROM "components";
DROP TABLE "components";
ALTER TABLE "new_components" RENAME TO "components";
CREATE INDEX "components_by_site" ON "components" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "components_by_host" ON "components" ("host") WHERE "host" IS NOT NULL;
CREATE INDEX "components_by_build" ON "components" ("build") WHERE "build" IS NOT NULL;
CREATE INDEX "components_by_recovery_to" ON "components" ("recovery_to") WHERE "recovery_to" IS NOT NULL;
CREATE INDEX "components_by_recovery_host" ON "components" ("recovery_host") WHERE "recovery_host" IS NOT NULL;
CREATE INDEX "components_by_recovery_standby" ON "components" ("recovery_standby") WHERE "recovery_standby" IS NOT NULL;
CREATE INDEX "components_by_recovery_address_network" ON "components" ("recovery_address_network") WHERE "recovery_address_network" IS NOT NULL;
CREATE INDEX "components_by_recovery_procedure" ON "components" ("recovery_procedure") WHERE "recovery_procedure" IS NOT NULL;
CREATE TABLE "new_components_copies" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "lag" INTEGER CHECK ("lag" >= 0),
    "every" INTEGER CHECK ("every" >= 0),
    "takes" INTEGER CHECK ("takes" >= 0),
    "restore_rate" INTEGER CHECK ("restore_rate" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "new_components_copies" SELECT * FROM "components_copies";
DROP TABLE "components_copies";
ALTER TABLE "new_components_copies" RENAME TO "components_copies";
CREATE TABLE "new_components_requires" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "on" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "when" TEXT,
    "strength" TEXT,
    "port" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "new_components_requires" SELECT * FROM "components_requires";
DROP TABLE "components_requires";
ALTER TABLE "new_components_requires" RENAME TO "components_requires";
CREATE INDEX "components_requires_by_on" ON "components_requires" ("on");
CREATE TABLE "new_components_recovery_steps" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT,
    "before" TEXT,
    "do" TEXT,
    "run" TEXT,
    "good_when" TEXT,
    "if_not" TEXT,
    "duration_best" INTEGER CHECK ("duration_best" >= 0),
    "duration_likely" INTEGER NOT NULL CHECK ("duration_likely" >= 0),
    "duration_worst" INTEGER CHECK ("duration_worst" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "new_components_recovery_steps" SELECT * FROM "components_recovery_steps";
DROP TABLE "components_recovery_steps";
ALTER TABLE "new_components_recovery_steps" RENAME TO "components_recovery_steps";
CREATE TABLE "new_tunnels" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "a_gateway" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "a_endpoint" TEXT,
    "a_public_key" TEXT,
    "b_gateway" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "b_endpoint" TEXT,
    "b_public_key" TEXT,
    "fails_over_to" INTEGER REFERENCES "tunnels" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "new_tunnels" SELECT * FROM "tunnels";
DROP TABLE "tunnels";
ALTER TABLE "new_tunnels" RENAME TO "tunnels";
CREATE INDEX "tunnels_by_a_gateway" ON "tunnels" ("a_gateway");
CREATE INDEX "tunnels_by_b_gateway" ON "tunnels" ("b_gateway");
CREATE INDEX "tunnels_by_fails_over_to" ON "tunnels" ("fails_over_to") WHERE "fails_over_to" IS NOT NULL;
CREATE TABLE "new_accesses" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "port" TEXT,
    "expect" TEXT
) STRICT;
INSERT INTO "new_accesses" SELECT * FROM "accesses";
DROP TABLE "accesses";
ALTER TABLE "new_accesses" RENAME TO "accesses";
CREATE TABLE "new_scenarios" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "data" TEXT,
    "detection" INTEGER CHECK ("detection" >= 0),
    "declaration" INTEGER CHECK ("declaration" >= 0),
    "rate" REAL,
    "note" TEXT
) STRICT;
INSERT INTO "new_scenarios" SELECT * FROM "scenarios";
DROP TABLE "scenarios";
ALTER TABLE "new_scenarios" RENAME TO "scenarios";
CREATE TABLE "new_scenarios_fails" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "site" INTEGER REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    "component" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "network" INTEGER REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED,
    "tunnel" INTEGER REFERENCES "tunnels" ("id") DEFERRABLE INITIALLY DEFERRED,
    "provider" TEXT,
    "kind" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "scenarios" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "new_scenarios_fails" SELECT * FROM "scenarios_fails";
DROP TABLE "scenarios_fails";
ALTER TABLE "new_scenarios_fails" RENAME TO "scenarios_fails";
CREATE INDEX "scenarios_fails_by_site" ON "scenarios_fails" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "scenarios_fails_by_component" ON "scenarios_fails" ("component") WHERE "component" IS NOT NULL;
CREATE INDEX "scenarios_fails_by_network" ON "scenarios_fails" ("network") WHERE "network" IS NOT NULL;
CREATE INDEX "scenarios_fails_by_tunnel" ON "scenarios_fails" ("tunnel") WHERE "tunnel" IS NOT NULL;
CREATE TABLE "new_contracts" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "target" REAL,
    "window" TEXT,
    "fee" INTEGER CHECK ("fee" >= 0),
    "penalty_per_hour" INTEGER CHECK ("penalty_per_hour" >= 0),
    "grace" INTEGER CHECK ("grace" >= 0),
    "cap" REAL,
    "maintenance" INTEGER CHECK ("maintenance" >= 0)
) STRICT;
INSERT INTO "new_contracts" SELECT * FROM "contracts";
DROP TABLE "contracts";
ALTER TABLE "new_contracts" RENAME TO "contracts";
CREATE TABLE "new_exercises" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT,
    "scenario" INTEGER REFERENCES "scenarios" ("id") DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "every" INTEGER CHECK ("every" >= 0),
    "last" TEXT
) STRICT;
INSERT INTO "new_exercises" SELECT * FROM "exercises";
DROP TABLE "exercises";
ALTER TABLE "new_exercises" RENAME TO "exercises";
CREATE INDEX "exercises_by_scenario" ON "exercises" ("scenario") WHERE "scenario" IS NOT NULL;
CREATE TABLE "new_pages" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "edges" TEXT
) STRICT;
INSERT INTO "new_pages" SELECT * FROM "pages";
DROP TABLE "pages";
ALTER TABLE "new_pages" RENAME TO "pages";
CREATE TABLE "new_history" (
    "number" INTEGER PRIMARY KEY,
    "at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "of" INTEGER REFERENCES "history" ("number"),
    "schema_version" INTEGER NOT NULL,
    "changeset" BLOB NOT NULL
) STRICT;
INSERT INTO "new_history" SELECT * FROM "history";
DROP TABLE "history";
ALTER TABLE "new_history" RENAME TO "history";
