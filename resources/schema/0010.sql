-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs of exercises, corrective actions, communications, escalation, approvals, layout of documents.
ALTER TABLE "contacts" ADD COLUMN "escalates_to" INTEGER REFERENCES "contacts" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "contacts" ADD COLUMN "escalate_after" INTEGER CHECK ("escalate_after" >= 0);
CREATE INDEX "contacts_by_escalates_to" ON "contacts" ("escalates_to") WHERE "escalates_to" IS NOT NULL;
CREATE TABLE "communications" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "audience" TEXT,
    "by" INTEGER REFERENCES "contacts" ("id") DEFERRABLE INITIALLY DEFERRED,
    "channel" TEXT,
    "first_within" INTEGER CHECK ("first_within" >= 0),
    "every" INTEGER CHECK ("every" >= 0),
    "text" TEXT
) STRICT;
CREATE INDEX "communications_by_by" ON "communications" ("by") WHERE "by" IS NOT NULL;
ALTER TABLE "procedures_steps" ADD COLUMN "measured_on" TEXT;
ALTER TABLE "components_recovery_steps" ADD COLUMN "measured_on" TEXT;
ALTER TABLE "exercises" ADD COLUMN "leads" INTEGER REFERENCES "contacts" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "exercises" ADD COLUMN "date_set" TEXT;
ALTER TABLE "exercises" ADD COLUMN "note" TEXT;
CREATE INDEX "exercises_by_leads" ON "exercises" ("leads") WHERE "leads" IS NOT NULL;
CREATE TABLE "exercises_groups" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "protection_group" INTEGER NOT NULL REFERENCES "protection_groups" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "exercises" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "exercises_groups_by_protection_group" ON "exercises_groups" ("protection_group");
CREATE TABLE "exercises_components" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" INTEGER NOT NULL REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "exercises" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "exercises_components_by_component" ON "exercises_components" ("component");
CREATE TABLE "exercises_objectives" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "exercises" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "exercise" INTEGER REFERENCES "exercises" ("id") DEFERRABLE INITIALLY DEFERRED,
    "scenario" INTEGER REFERENCES "scenarios" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT,
    "incident" INTEGER CHECK ("incident" IN (0, 1)),
    "date" TEXT NOT NULL,
    "plan_version" INTEGER,
    "leads" TEXT,
    "ended" INTEGER CHECK ("ended" >= 0),
    "result" TEXT
) STRICT;
CREATE INDEX "runs_by_exercise" ON "runs" ("exercise") WHERE "exercise" IS NOT NULL;
CREATE INDEX "runs_by_scenario" ON "runs" ("scenario") WHERE "scenario" IS NOT NULL;
CREATE TABLE "runs_planned" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "start" INTEGER CHECK ("start" >= 0),
    "finish" INTEGER CHECK ("finish" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_planned_teams" (
    "owner" INTEGER NOT NULL,
    "planned_step_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "planned_step_position", "position"),
    FOREIGN KEY ("owner", "planned_step_position") REFERENCES "runs_planned" ("owner", "position") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_steps" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "started" INTEGER CHECK ("started" >= 0),
    "finished" INTEGER CHECK ("finished" >= 0),
    "by" TEXT,
    "note" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_services" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" TEXT NOT NULL,
    "rto_target" INTEGER CHECK ("rto_target" >= 0),
    "rto_estimate" INTEGER CHECK ("rto_estimate" >= 0),
    "rpo_target" INTEGER CHECK ("rpo_target" >= 0),
    "rpo_estimate" INTEGER CHECK ("rpo_estimate" >= 0),
    "rpa" INTEGER CHECK ("rpa" >= 0),
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_checks" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "port" TEXT,
    "passed" INTEGER NOT NULL CHECK ("passed" IN (0, 1)),
    "at" INTEGER CHECK ("at" >= 0),
    "by" TEXT,
    "note" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_log" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL CHECK ("at" >= 0),
    "by" TEXT,
    "text" TEXT,
    "component" TEXT,
    "step" TEXT,
    "strategy" TEXT,
    "audience" TEXT,
    "file" TEXT,
    "sha256" TEXT,
    "content" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_objectives" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "objective" TEXT NOT NULL,
    "met" INTEGER CHECK ("met" IN (0, 1)),
    "note" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_lessons" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_signatures" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "role" TEXT,
    "on" TEXT NOT NULL,
    "version" INTEGER,
    "note" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "runs_proofs" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "component" INTEGER REFERENCES "components" ("id") DEFERRABLE INITIALLY DEFERRED,
    "group" INTEGER REFERENCES "protection_groups" ("id") DEFERRABLE INITIALLY DEFERRED,
    "scenario" INTEGER REFERENCES "scenarios" ("id") DEFERRABLE INITIALLY DEFERRED,
    "fingerprint" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "runs" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX "runs_proofs_by_component" ON "runs_proofs" ("component") WHERE "component" IS NOT NULL;
CREATE INDEX "runs_proofs_by_group" ON "runs_proofs" ("group") WHERE "group" IS NOT NULL;
CREATE INDEX "runs_proofs_by_scenario" ON "runs_proofs" ("scenario") WHERE "scenario" IS NOT NULL;
CREATE TABLE "corrective_actions" (
    "id" INTEGER PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "owner" TEXT,
    "due" TEXT,
    "closed" TEXT,
    "from" INTEGER REFERENCES "runs" ("id") DEFERRABLE INITIALLY DEFERRED,
    "note" TEXT
) STRICT;
CREATE INDEX "corrective_actions_by_from" ON "corrective_actions" ("from") WHERE "from" IS NOT NULL;
ALTER TABLE "project" ADD COLUMN "documents" INTEGER NOT NULL DEFAULT 0 CHECK ("documents" IN (0, 1));
ALTER TABLE "project" ADD COLUMN "documents_language" TEXT;
ALTER TABLE "project" ADD COLUMN "documents_header" TEXT;
ALTER TABLE "project" ADD COLUMN "documents_logo" TEXT;
CREATE TABLE "project_documents_sections" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "project" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "project_documents_own_sections" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "project" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "project_approvals" (
    "owner" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "role" TEXT,
    "on" TEXT NOT NULL,
    "version" INTEGER,
    "note" TEXT,
    PRIMARY KEY ("owner", "position"),
    FOREIGN KEY ("owner") REFERENCES "project" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
