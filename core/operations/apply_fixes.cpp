// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/apply_fixes.h"

#include "core/base/texts.h"
#include "core/operations/open_plan.h"
#include "core/store/project.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <set>
#include <tuple>

namespace drawbridge {

namespace {

/// A finding's key and the fix. Nothing is applied twice, so that two fixes that undo each other come to an
/// end.
using FixKey = std::tuple<QString, std::vector<EntityRef>, QString>;

/// Goes once through the findings. True when a fix was applied.
bool fixOnce(Document& document, const std::vector<Finding>& findings, std::set<FixKey>& tried,
             std::vector<AppliedFix>& fixed) {
    const std::size_t before = fixed.size();
    for (const Finding& finding : findings) {
        const std::vector<FindingFix> fixes = fixesFor(document.plan(), finding);
        if (fixes.size() != 1)
            continue;
        const QString label = fixes.front().label;
        if (tried.emplace(finding.id, finding.entities, label).second && applyFix(document, finding, label))
            fixed.push_back({finding, label});
    }
    return fixed.size() != before;
}

} // namespace

FixOutcome applyFixes(Document& document, const FindingSettings& settings) {
    FixOutcome outcome;
    std::set<FixKey> tried;
    std::vector<Finding> findings = checkWholePlan(document.plan(), settings);
    while (fixOnce(document, findings, tried, outcome.fixed))
        findings = checkWholePlan(document.plan(), settings);
    for (Finding& finding : findings) {
        const auto fixes = static_cast<int>(fixesFor(document.plan(), finding).size());
        outcome.remaining.push_back({std::move(finding), fixes > 1 ? fixes : 0});
    }
    return outcome;
}

FixOutcome tryFixes(const Plan& plan, const FindingSettings& settings) {
    const QTemporaryDir folder;
    if (!folder.isValid())
        throw MachineError(
            OperationsTexts::tr("No temporary folder could be made: %1").arg(folder.errorString()));
    const auto scratch = createProject(folder.filePath(QStringLiteral("scratch.drplan")), plan, QString());
    return applyFixes(*scratch, settings);
}

FixOutcome fixProject(const QString& path, const FindingSettings& settings) {
    if (QFileInfo::exists(path) && !isMeantAsProject(path))
        throw InputError(
            OperationsTexts::tr("is no project, so fixes cannot be written to it: import it into a "
                                "project first, or try them with --dry-run"),
            {path, 0, 0});
    const auto document = openProject(path);
    if (document->isReadOnly())
        throw InputError(document->readOnlyReason());
    return applyFixes(*document, settings);
}

} // namespace drawbridge
