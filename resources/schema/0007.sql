-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a service needs of its host besides capacity, and which proposed dependencies were dismissed.
ALTER TABLE "components" ADD COLUMN "restart" TEXT;
ALTER TABLE "components" ADD COLUMN "spread" TEXT;
CREATE TABLE "components_ports" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "port" TEXT NOT NULL,
    "to" TEXT,
    "address" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_architectures" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_labels" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_placement" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_does_not_require" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "components_does_not_require_by_component" ON "components_does_not_require" ("component");
