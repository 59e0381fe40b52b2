-- SPDX-License-Identifier: GPL-3.0-or-later
-- More of what standard builds demand and hosts have; what was found to differ, and what of it is put up with.
ALTER TABLE "builds" ADD COLUMN "logging_driver" TEXT;
ALTER TABLE "builds" ADD COLUMN "default_runtime" TEXT;
ALTER TABLE "builds" ADD COLUMN "live_restore" INTEGER CHECK ("live_restore" IN (0, 1));
ALTER TABLE "components" ADD COLUMN "found_logging_driver" TEXT;
ALTER TABLE "components" ADD COLUMN "found_default_runtime" TEXT;
ALTER TABLE "components" ADD COLUMN "found_live_restore" INTEGER CHECK ("found_live_restore" IN (0, 1));
ALTER TABLE "components" ADD COLUMN "checked" TEXT;
CREATE TABLE "builds_security_options" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "builds" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "builds_plugins" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "builds" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "builds_registry_mirrors" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "builds" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "builds_insecure_registries" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "builds" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "builds_sysctls" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "builds" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_found_security_options" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_found_plugins" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_found_registry_mirrors" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_found_insecure_registries" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_found_sysctls" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_drift" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "expected" TEXT,
    "found" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_waivers" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
