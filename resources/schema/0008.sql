-- SPDX-License-Identifier: GPL-3.0-or-later
-- Routes, address translation and names of the network.
ALTER TABLE "networks" ADD COLUMN "mtu" INTEGER CHECK ("mtu" BETWEEN 68 AND 65535);
CREATE TABLE "networks_routes" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "to" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "networks" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "firewalls_nat" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "port" TEXT,
    "becomes" TEXT,
    "becomes_block" TEXT,
    "becomes_port" INTEGER CHECK ("becomes_port" BETWEEN 1 AND 65535),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "firewalls" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "dns_records" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "ttl" INTEGER CHECK ("ttl" >= 0),
    "at" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "after_failover" TEXT
) STRICT;
CREATE INDEX "dns_records_by_at" ON "dns_records" ("at") WHERE "at" IS NOT NULL;
ALTER TABLE "components_interfaces" ADD COLUMN "device" TEXT;
ALTER TABLE "components" ADD COLUMN "recovery_address_device" TEXT;
ALTER TABLE "firewalls_rules" ADD COLUMN "in" INTEGER REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "firewalls_rules" ADD COLUMN "out" INTEGER REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "firewalls_rules_by_in" ON "firewalls_rules" ("in") WHERE "in" IS NOT NULL;
CREATE INDEX "firewalls_rules_by_out" ON "firewalls_rules" ("out") WHERE "out" IS NOT NULL;
