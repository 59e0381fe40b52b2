-- SPDX-License-Identifier: GPL-3.0-or-later
-- Credentials, volumes, and procedures that say what they fit.
CREATE TABLE "credentials" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT CHECK ("kind" IN ('password', 'key', 'certificate', 'licence', 'account', 'contract')),
    "held_by" TEXT,
    "kept_at" TEXT,
    "also_at" TEXT,
    "expires" TEXT,
    "note" TEXT
) STRICT;
CREATE TABLE "components_volumes" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
ALTER TABLE "procedures" ADD COLUMN "summary" TEXT;
ALTER TABLE "procedures" ADD COLUMN "strategy" TEXT;
ALTER TABLE "procedures" ADD COLUMN "loses_data" INTEGER CHECK ("loses_data" IN (0, 1));
ALTER TABLE "procedures" ADD COLUMN "follows" TEXT;
ALTER TABLE "procedures" ADD COLUMN "tried" TEXT;
CREATE TABLE "procedures_products" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "procedures" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "procedures_kinds" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "procedures" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "procedures_copies" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "procedures" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
ALTER TABLE "procedures_steps" ADD COLUMN "assumed_because" TEXT;
CREATE TABLE "procedures_steps_credentials" (
    "owner" INTEGER NOT NULL,
    "step_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "credential" INTEGER NOT NULL REFERENCES "credentials" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "step_position", "position"),
    FOREIGN KEY ("owner", "step_position") REFERENCES "procedures_steps" ("owner", "position") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "procedures_steps_credentials_by_credential" ON "procedures_steps_credentials" ("credential");
ALTER TABLE "components_recovery_steps" ADD COLUMN "assumed_because" TEXT;
CREATE TABLE "components_recovery_steps_credentials" (
    "owner" INTEGER NOT NULL,
    "step_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "credential" INTEGER NOT NULL REFERENCES "credentials" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "step_position", "position"),
    FOREIGN KEY ("owner", "step_position") REFERENCES "components_recovery_steps" ("owner", "position") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "components_recovery_steps_credentials_by_credential" ON "components_recovery_steps_credentials" ("credential");
