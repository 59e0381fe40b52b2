// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "core/report/runbook/runbook.h"

#include <QDate>

namespace drawbridge {

/// Whom the runbook is for: all, or one team, contact or site with what concerns it; or a card of one page.
struct RunbookFor {
    enum class Kind { All, Team, Role, Site, QuickCard };
    Kind kind = Kind::All;
    QString name{}; ///< of Team, Role and Site
};

struct RunbookSettings {
    QString version; ///< "Version 3 · Before the audit", "Draft after 12 edits"
    QDate date;
    QString incidentStart;      ///< "Monday 00:00"; shown if working hours matter
    std::optional<PageId> page; ///< diagram page for the topology; absent: the first
    RunbookFor reader{};
    /// Keys of sectionTable(), chosen and in order; empty: those of the plan, else all that have something to
    /// say.
    QStringList sections{};
    QString verified{}; ///< whether an exercise has proven the scenario; empty: not known
    /// Language code of the document, "de"; empty: the plan's, else that of the program.
    QString language{};
};

/// The runbook of a scenario, in the language of the thread (core/base/document_language.h). InputError: an
/// unknown section, team, role or site, with those there are.
runbook::Document buildRunbook(const ScenarioAnalysis& analysis, const std::vector<Finding>& findings,
                               const RunbookSettings& settings);

} // namespace drawbridge
