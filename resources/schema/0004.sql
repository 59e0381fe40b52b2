-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a plan assumes, time zones, retention and tests of copies, the age of damage, and steps without a duration.
ALTER TABLE "teams" ADD COLUMN "time_zone" TEXT;
ALTER TABLE "scenarios" ADD COLUMN "damage_began" INTEGER CHECK ("damage_began" >= 0);
ALTER TABLE "components_copies" ADD COLUMN "keeps" INTEGER CHECK ("keeps" >= 0);
ALTER TABLE "components_copies" ADD COLUMN "immutable" INTEGER CHECK ("immutable" IN (0, 1));
ALTER TABLE "components_copies" ADD COLUMN "last_success" TEXT;
ALTER TABLE "components_copies" ADD COLUMN "last_restore_test" TEXT;
ALTER TABLE "project" ADD COLUMN "time_zone" TEXT;
ALTER TABLE "project" ADD COLUMN "assumptions" INTEGER NOT NULL DEFAULT 0 CHECK ("assumptions" IN (0, 1));
ALTER TABLE "project" ADD COLUMN "assumptions_use" TEXT;
ALTER TABLE "project" ADD COLUMN "assumptions_restore_rate" INTEGER NOT NULL DEFAULT 0 CHECK ("assumptions_restore_rate" IN (0, 1));
ALTER TABLE "project" ADD COLUMN "assumptions_restore_rate_any" INTEGER CHECK ("assumptions_restore_rate_any" > 0);
ALTER TABLE "project" ADD COLUMN "assumptions_restore_rate_snapshot" INTEGER CHECK ("assumptions_restore_rate_snapshot" > 0);
ALTER TABLE "project" ADD COLUMN "assumptions_restore_rate_backup" INTEGER CHECK ("assumptions_restore_rate_backup" > 0);
ALTER TABLE "project" ADD COLUMN "assumptions_restore_rate_synchronous" INTEGER CHECK ("assumptions_restore_rate_synchronous" > 0);
ALTER TABLE "project" ADD COLUMN "assumptions_restore_rate_asynchronous" INTEGER CHECK ("assumptions_restore_rate_asynchronous" > 0);
ALTER TABLE "project" ADD COLUMN "assumptions_on_call_response" INTEGER CHECK ("assumptions_on_call_response" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_lag" INTEGER CHECK ("assumptions_lag" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_every" INTEGER CHECK ("assumptions_every" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_keeps" INTEGER CHECK ("assumptions_keeps" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_data" INTEGER CHECK ("assumptions_data" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps" INTEGER NOT NULL DEFAULT 0 CHECK ("assumptions_steps" IN (0, 1));
ALTER TABLE "project" ADD COLUMN "assumptions_steps_manual" INTEGER CHECK ("assumptions_steps_manual" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_command" INTEGER CHECK ("assumptions_steps_command" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_automatic" INTEGER CHECK ("assumptions_steps_automatic" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_verify" INTEGER CHECK ("assumptions_steps_verify" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_wait" INTEGER CHECK ("assumptions_steps_wait" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_approval" INTEGER CHECK ("assumptions_steps_approval" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_failover" INTEGER CHECK ("assumptions_steps_failover" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_restore" INTEGER CHECK ("assumptions_steps_restore" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_rebuild" INTEGER CHECK ("assumptions_steps_rebuild" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_restart" INTEGER CHECK ("assumptions_steps_restart" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_reroute" INTEGER CHECK ("assumptions_steps_reroute" >= 0);
ALTER TABLE "project" ADD COLUMN "assumptions_steps_reconnect" INTEGER CHECK ("assumptions_steps_reconnect" >= 0);
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
    "duration_likely" INTEGER CHECK ("duration_likely" >= 0),
    "duration_worst" INTEGER CHECK ("duration_worst" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "procedures" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "new_procedures_steps" SELECT * FROM "procedures_steps";
DROP TABLE "procedures_steps";
ALTER TABLE "new_procedures_steps" RENAME TO "procedures_steps";
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
    "duration_likely" INTEGER CHECK ("duration_likely" >= 0),
    "duration_worst" INTEGER CHECK ("duration_worst" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "components" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "new_components_recovery_steps" SELECT * FROM "components_recovery_steps";
DROP TABLE "components_recovery_steps";
ALTER TABLE "new_components_recovery_steps" RENAME TO "components_recovery_steps";
