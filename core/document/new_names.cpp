// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/new_names.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"

namespace drawbridge {

namespace {

/// What is wrong with a name that was not there before; empty if nothing is.
QString problemOf(const QString& name) {
    if (const QString control = directionControlIn(name); !control.isEmpty())
        return DocumentTexts::tr("contains %1, an invisible control of writing direction that makes it look "
                                 "like another name; remove it")
            .arg(control);
    const QString hidden = hiddenCharacterIn(name);
    return hidden.isEmpty() ? QString()
                            : DocumentTexts::tr("contains %1, an invisible character that makes it look "
                                                "like another name; remove it")
                                  .arg(hidden);
}

} // namespace

Diagnostics checkNewNames(const Plan& before, const Plan& after, const std::set<EntityRef>& entities) {
    Diagnostics problems;
    const auto report = [&problems](const QString& label, const QString& name) {
        const QString problem = problemOf(name);
        if (!problem.isEmpty())
            problems.push_back(
                {Severity::Error,
                 {},
                 DocumentTexts::tr("%1: the name %2 %3.").arg(label, inQuotes(visibleText(name)), problem)});
    };
    if (after.project.name != before.project.name)
        report(DocumentTexts::tr("Project"), after.project.name);
    for (const EntityRef& ref : entities) {
        const EntityType& type = entityType(ref.kind);
        const void* entity = type.find(after, ref.id);
        if (entity == nullptr || type.nameField.isEmpty())
            continue;
        const void* previous = type.find(before, ref.id);
        const QString name = type.name(entity);
        if (previous == nullptr || type.name(previous) != name)
            report(type.label, name);
    }
    return problems;
}

Diagnostics checkNewNames(const Plan& plan) {
    std::set<EntityRef> all;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.count(plan); i < n; ++i)
            all.insert({type.kind, type.id(type.at(plan, i))});
    }
    return checkNewNames(Plan(), plan, all);
}

} // namespace drawbridge
