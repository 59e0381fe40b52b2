// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/findings/finding_rules.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/procedure_library.h"

#include <map>
#include <set>

namespace drawbridge {

namespace {

/// Which credentials the steps of a scenario's recovery need.
std::set<CredentialId> neededIn(const ScenarioAnalysis& analysis) {
    std::set<CredentialId> needed;
    for (const RecoveryStep& step : analysis.tasks.steps) {
        if (step.source)
            needed.insert(step.source->credentials.begin(), step.source->credentials.end());
    }
    return needed;
}

bool isLost(const ScenarioAnalysis& analysis, const Place& place) {
    const RecoveryGraph& graph = *analysis.graph;
    if (const int component = graph.indexOf(place.component); component >= 0)
        return analysis.impact.state[idx(component)] == ImpactState::Lost;
    const int site = graph.siteIndex(place.site);
    return site >= 0 && analysis.impact.siteLost[idx(site)] != 0;
}

void reportLostCredentials(const RuleContext& context, Reporter& out) {
    std::map<CredentialId, std::vector<int>> scenariosOf;
    for (int s = 0; s < static_cast<int>(context.analyses.size()); ++s) {
        const ScenarioAnalysis& analysis = context.analyses[idx(s)];
        for (const CredentialId id : neededIn(analysis)) {
            const Credential* credential = context.plan().credentials.find(id);
            if (credential == nullptr || (!credential->keptAt && !credential->alsoAt))
                continue;
            const bool first = !credential->keptAt || isLost(analysis, *credential->keptAt);
            const bool second = !credential->alsoAt || isLost(analysis, *credential->alsoAt);
            if (first && second)
                scenariosOf[id].push_back(s);
        }
    }
    for (const Credential& credential : context.plan().credentials) {
        const auto found = scenariosOf.find(credential.id);
        if (found == scenariosOf.end())
            continue;
        out.add({refTo(credential.id)},
                FindingsTexts::tr("The recovery in %1 needs “%2”, which lies only in what is lost there.")
                    .arg(scenarioList(context, found->second), credential.name),
                FindingsTexts::tr("Keep it at a second place"))
            .scenario = onlyScenario(context, found->second);
    }
}

/// Named by a step of any procedure or component.
std::set<CredentialId> named(const Plan& plan) {
    std::set<CredentialId> ids;
    const auto add = [&ids](const std::vector<Step>& steps) {
        for (const Step& step : steps)
            ids.insert(step.credentials.begin(), step.credentials.end());
    };
    for (const Procedure& procedure : plan.procedures)
        add(procedure.steps);
    for (const Component& component : plan.components) {
        if (component.recovery)
            add(component.recovery->steps);
    }
    return ids;
}

void reportExpiredCredentials(const RuleContext& context, Reporter& out) {
    const std::set<CredentialId> used = named(context.plan());
    for (const Credential& credential : context.plan().credentials) {
        if (!credential.expires || !context.today.isValid() || *credential.expires >= context.today ||
            !used.contains(credential.id))
            continue;
        out.add({refTo(credential.id)},
                FindingsTexts::tr("“%1” expired on %2, and recovery steps need it.")
                    .arg(credential.name, credential.expires->toString(Qt::ISODate)),
                FindingsTexts::tr("Renew it, and record until when it is good"));
    }
}

/// One finding for all: who fills in one, fills in the others.
void reportUnheldCredentials(const RuleContext& context, Reporter& out) {
    const std::set<CredentialId> used = named(context.plan());
    std::vector<EntityRef> entities;
    QStringList names;
    for (const Credential& credential : context.plan().credentials) {
        if (!used.contains(credential.id) || (credential.heldBy && (credential.keptAt || credential.alsoAt)))
            continue;
        entities.push_back(refTo(credential.id));
        names << quoted(credential.name);
    }
    if (names.isEmpty())
        return;
    out.add(
        std::move(entities),
        FindingsTexts::tr("Recovery steps need %1, but the plan does not say who holds it and where it lies.")
            .arg(nameList(names)),
        FindingsTexts::tr("Name the holder and the place"));
}

void reportOldProcedures(const RuleContext& context, Reporter& out) {
    for (const Procedure& procedure : context.plan().procedures) {
        const auto name = libraryName(procedure.name);
        const auto newest =
            name ? context.procedureVersions.constFind(name->entry) : context.procedureVersions.cend();
        if (newest == context.procedureVersions.cend() || *newest <= name->version)
            continue;
        out.add({refTo(procedure.id)},
                FindingsTexts::tr("%1 is version %2; the library has version %3.")
                    .arg(name->entry, QString::number(name->version), QString::number(*newest)),
                FindingsTexts::tr("Compare the two, and use the newer one"));
    }
}

} // namespace

const std::vector<FindingRule>& procedureRules() {
    static const std::vector<FindingRule> rules{
        {"DR-124", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Credential lost in the disaster"),
         reportLostCredentials},
        {"DR-125", Severity::Error, QT_TRANSLATE_NOOP("FindingsTexts", "Credential expired"),
         reportExpiredCredentials},
        {"DR-126", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "Credential without holder or place"),
         reportUnheldCredentials},
        {"DR-127", Severity::Note, QT_TRANSLATE_NOOP("FindingsTexts", "The library has a newer procedure"),
         reportOldProcedures},
    };
    return rules;
}

} // namespace drawbridge
