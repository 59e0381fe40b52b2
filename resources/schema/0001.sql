-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a Drawbridge project (.drplan), version 1 of the format. Published: never edited afterwards.
-- A list is a table of its own, one row an element; "owner" is the entity, "position" counts from 1.
-- Durations are seconds, sizes bytes, rates bytes a second, money minor units of project.currency.
-- history.changeset is of SQLite's session extension.
CREATE TABLE "sites" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('on-premises', 'private-cloud', 'cloud-region', 'availability-zone', 'colocation', 'provider')),
    "role" TEXT CHECK ("role" IN ('primary', 'recovery', 'active-active')),
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
CREATE INDEX "sites_by_within" ON "sites" ("within") WHERE "within" IS NOT NULL;
CREATE TABLE "networks" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "site" INTEGER REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    "cidr" TEXT,
    "vlan" INTEGER,
    "gateway" TEXT,
    "fails_over_to" INTEGER REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT
) STRICT;
CREATE INDEX "networks_by_site" ON "networks" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "networks_by_fails_over_to" ON "networks" ("fails_over_to") WHERE "fails_over_to" IS NOT NULL;
CREATE TABLE "networks_dns" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "networks" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "builds" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "os" TEXT,
    "kernel" TEXT,
    "engine" TEXT,
    "storage_driver" TEXT,
    "cgroup_version" INTEGER
) STRICT;
CREATE TABLE "builds_packages" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "package" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "builds" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "teams" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER,
    "on_call_response" INTEGER CHECK ("on_call_response" >= 0),
    "hours" TEXT,
    "contact" TEXT
) STRICT;
CREATE TABLE "contacts" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT,
    "phone" TEXT,
    "deputy" TEXT,
    "email" TEXT
) STRICT;
CREATE TABLE "procedures" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL
) STRICT;
CREATE TABLE "procedures_steps" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT CHECK ("kind" IN ('manual', 'command', 'automatic', 'verify', 'wait', 'approval')),
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
CREATE TABLE "procedures_steps_teams" (
    "owner" INTEGER NOT NULL,
    "step_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "team" INTEGER NOT NULL REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "units" INTEGER NOT NULL,
    PRIMARY KEY ("owner", "step_position", "position"),
    FOREIGN KEY ("owner", "step_position") REFERENCES "procedures_steps" ("owner", "position") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "procedures_steps_teams_by_team" ON "procedures_steps_teams" ("team");
CREATE TABLE "components" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('docker-host', 'service', 'database', 'load-balancer', 'middleware', 'authentication-server', 'audit-server', 'storage', 'dns-server', 'server', 'vpn-gateway', 'firewall', 'router', 'switch', 'third-party', 'user-group', 'redundancy-group')),
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
    "recovery_strategy" TEXT CHECK ("recovery_strategy" IN ('failover', 'restore', 'rebuild', 'restart', 'reroute', 'none')),
    "recovery_to" INTEGER REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    "recovery_host" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "recovery_standby" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "recovery_address_network" INTEGER REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED,
    "recovery_address_address" TEXT,
    "recovery_procedure" INTEGER REFERENCES "procedures" ("id") DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT
) STRICT;
CREATE INDEX "components_by_site" ON "components" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "components_by_host" ON "components" ("host") WHERE "host" IS NOT NULL;
CREATE INDEX "components_by_build" ON "components" ("build") WHERE "build" IS NOT NULL;
CREATE INDEX "components_by_recovery_to" ON "components" ("recovery_to") WHERE "recovery_to" IS NOT NULL;
CREATE INDEX "components_by_recovery_host" ON "components" ("recovery_host") WHERE "recovery_host" IS NOT NULL;
CREATE INDEX "components_by_recovery_standby" ON "components" ("recovery_standby") WHERE "recovery_standby" IS NOT NULL;
CREATE INDEX "components_by_recovery_address_network" ON "components" ("recovery_address_network") WHERE "recovery_address_network" IS NOT NULL;
CREATE INDEX "components_by_recovery_procedure" ON "components" ("recovery_procedure") WHERE "recovery_procedure" IS NOT NULL;
CREATE TABLE "components_found_packages" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "package" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_interfaces" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "network" INTEGER NOT NULL REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED,
    "address" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "components_interfaces_by_network" ON "components_interfaces" ("network");
CREATE TABLE "components_copies" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "method" TEXT NOT NULL CHECK ("method" IN ('synchronous', 'asynchronous', 'snapshot', 'backup')),
    "lag" INTEGER CHECK ("lag" >= 0),
    "every" INTEGER CHECK ("every" >= 0),
    "takes" INTEGER CHECK ("takes" >= 0),
    "restore_rate" INTEGER CHECK ("restore_rate" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_requires" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "on" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "when" TEXT CHECK ("when" IN ('started', 'healthy', 'completed')),
    "strength" TEXT CHECK ("strength" IN ('hard', 'soft')),
    "port" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "components_requires_by_on" ON "components_requires" ("on");
CREATE TABLE "components_tags" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "components_recovery_steps" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT CHECK ("kind" IN ('manual', 'command', 'automatic', 'verify', 'wait', 'approval')),
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
CREATE TABLE "components_recovery_steps_teams" (
    "owner" INTEGER NOT NULL,
    "step_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "team" INTEGER NOT NULL REFERENCES "teams" ("id") DEFERRABLE INITIALLY DEFERRED,
    "units" INTEGER NOT NULL,
    PRIMARY KEY ("owner", "step_position", "position"),
    FOREIGN KEY ("owner", "step_position") REFERENCES "components_recovery_steps" ("owner", "position") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "components_recovery_steps_teams_by_team" ON "components_recovery_steps_teams" ("team");
CREATE TABLE "tunnels" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL CHECK ("type" IN ('wireguard', 'ipsec', 'openvpn')),
    "a_gateway" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "a_endpoint" TEXT,
    "a_public_key" TEXT,
    "b_gateway" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "b_endpoint" TEXT,
    "b_public_key" TEXT,
    "fails_over_to" INTEGER REFERENCES "tunnels" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "tunnels_by_a_gateway" ON "tunnels" ("a_gateway");
CREATE INDEX "tunnels_by_b_gateway" ON "tunnels" ("b_gateway");
CREATE INDEX "tunnels_by_fails_over_to" ON "tunnels" ("fails_over_to") WHERE "fails_over_to" IS NOT NULL;
CREATE TABLE "tunnels_a_networks" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "network" INTEGER NOT NULL REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "tunnels" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "tunnels_a_networks_by_network" ON "tunnels_a_networks" ("network");
CREATE TABLE "tunnels_b_networks" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "network" INTEGER NOT NULL REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "tunnels" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "tunnels_b_networks_by_network" ON "tunnels_b_networks" ("network");
CREATE TABLE "firewalls" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "at" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "firewalls_by_at" ON "firewalls" ("at");
CREATE TABLE "firewalls_rules" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "allow" TEXT,
    "deny" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "firewalls" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "accesses" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "port" TEXT,
    "expect" TEXT CHECK ("expect" IN ('allowed', 'denied'))
) STRICT;
CREATE TABLE "protection_groups" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "to" INTEGER REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    "priority" INTEGER,
    "rto" INTEGER CHECK ("rto" >= 0),
    "rpo" INTEGER CHECK ("rpo" >= 0)
) STRICT;
CREATE INDEX "protection_groups_by_to" ON "protection_groups" ("to") WHERE "to" IS NOT NULL;
CREATE TABLE "protection_groups_members" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "protection_groups" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "protection_groups_members_by_component" ON "protection_groups_members" ("component");
CREATE TABLE "scenarios" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "data" TEXT CHECK ("data" IN ('unavailable', 'destroyed')),
    "detection" INTEGER CHECK ("detection" >= 0),
    "declaration" INTEGER CHECK ("declaration" >= 0),
    "rate" REAL,
    "note" TEXT
) STRICT;
CREATE TABLE "scenarios_fails" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "site" INTEGER REFERENCES "sites" ("id") DEFERRABLE INITIALLY DEFERRED,
    "component" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "network" INTEGER REFERENCES "networks" ("id") DEFERRABLE INITIALLY DEFERRED,
    "tunnel" INTEGER REFERENCES "tunnels" ("id") DEFERRABLE INITIALLY DEFERRED,
    "provider" TEXT,
    "kind" TEXT CHECK ("kind" IN ('docker-host', 'service', 'database', 'load-balancer', 'middleware', 'authentication-server', 'audit-server', 'storage', 'dns-server', 'server', 'vpn-gateway', 'firewall', 'router', 'switch', 'third-party', 'user-group', 'redundancy-group')),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "scenarios" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "scenarios_fails_by_site" ON "scenarios_fails" ("site") WHERE "site" IS NOT NULL;
CREATE INDEX "scenarios_fails_by_component" ON "scenarios_fails" ("component") WHERE "component" IS NOT NULL;
CREATE INDEX "scenarios_fails_by_network" ON "scenarios_fails" ("network") WHERE "network" IS NOT NULL;
CREATE INDEX "scenarios_fails_by_tunnel" ON "scenarios_fails" ("tunnel") WHERE "tunnel" IS NOT NULL;
CREATE TABLE "scenarios_declare_when" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "scenarios" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "scenarios_stop_when" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "scenarios" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "contracts" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "client" TEXT NOT NULL,
    "target" REAL,
    "window" TEXT CHECK ("window" IN ('monthly', 'quarterly', 'yearly')),
    "fee" INTEGER CHECK ("fee" >= 0),
    "penalty_per_hour" INTEGER CHECK ("penalty_per_hour" >= 0),
    "grace" INTEGER CHECK ("grace" >= 0),
    "cap" REAL,
    "maintenance" INTEGER CHECK ("maintenance" >= 0)
) STRICT;
CREATE TABLE "contracts_services" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "contracts" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "contracts_services_by_component" ON "contracts_services" ("component");
CREATE TABLE "contracts_credits" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "below" REAL NOT NULL,
    "credit" REAL NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "contracts" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "exercises" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT CHECK ("kind" IN ('tabletop', 'simulation', 'full-interruption')),
    "scenario" INTEGER REFERENCES "scenarios" ("id") DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "every" INTEGER CHECK ("every" >= 0),
    "last" TEXT
) STRICT;
CREATE INDEX "exercises_by_scenario" ON "exercises" ("scenario") WHERE "scenario" IS NOT NULL;
CREATE TABLE "pages" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL
) STRICT;
CREATE TABLE "placements" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "page" INTEGER NOT NULL REFERENCES "pages" ("id") DEFERRABLE INITIALLY DEFERRED,
    "what" TEXT NOT NULL,
    "x" REAL NOT NULL,
    "y" REAL NOT NULL,
    "width" REAL,
    "height" REAL
) STRICT;
CREATE INDEX "placements_by_page" ON "placements" ("page");
CREATE TABLE "project" (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "currency" TEXT,
    "review_every" INTEGER CHECK ("review_every" >= 0)
) STRICT;
CREATE TABLE "history" (
    "number" INTEGER PRIMARY KEY,
    "at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('edit', 'undo', 'redo', 'revert')),
    "of" INTEGER REFERENCES "history" ("number"),
    "schema_version" INTEGER NOT NULL,
    "changeset" BLOB NOT NULL
) STRICT;
CREATE TABLE "versions" (
    "number" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "history" INTEGER NOT NULL REFERENCES "history" ("number")
) STRICT;
