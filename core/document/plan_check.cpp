// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/document/document.h"
#include "core/document/name_index.h"
#include "core/document/record_check.h"

#include <QSet>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr qsizetype kLongestName = 200;

/// `Component "orders"`.
QString subjectOf(const Plan& plan, const EntityRef& ref) {
    const QString name = displayName(plan, ref);
    const QString label = entityType(ref.kind).label;
    return name.isEmpty() ? label : QStringLiteral("%1 \"%2\"").arg(label, shortened(name));
}

bool isPlainText(const QString& text) {
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
               c.category() == QChar::Separator_Paragraph;
    });
}

class PlanChecker {
public:
    PlanChecker(const Plan& plan, const NameIndex& names) : m_plan(plan), m_names(names) {}

    void check(const std::set<EntityRef>& entities) {
        for (const EntityRef& ref : entities) {
            if (const void* entity = entityType(ref.kind).find(m_plan, ref.id))
                check(ref, entity);
        }
    }

    void checkAll() {
        for (const EntityType& type : entityTypes()) {
            for (int i = 0, n = type.count(m_plan); i < n; ++i) {
                const void* entity = type.at(m_plan, i);
                check({type.kind, type.id(entity)}, entity);
            }
        }
    }

    Diagnostics take() { return std::move(m_problems); }

private:
    void check(const EntityRef& ref, const void* entity) {
        for (const QString& problem : checkRecord(entityType(ref.kind).record(), entity, &m_plan))
            report(ref, problem);
        checkName(ref, entity);
        if (ref.kind == EntityKind::Component)
            checkCircle(ref, m_hosts, DocumentTexts::tr("runs on itself, directly or through its hosts"),
                        [](const Plan& plan, qint64 id) {
                            const Component* component = plan.components.find(ComponentId(id));
                            return component != nullptr && component->host
                                       ? std::optional(component->host->value())
                                       : std::nullopt;
                        });
        if (ref.kind == EntityKind::Site)
            checkCircle(ref, m_sites, DocumentTexts::tr("is inside itself"), [](const Plan& plan, qint64 id) {
                const Site* site = plan.sites.find(SiteId(id));
                return site != nullptr && site->within ? std::optional(site->within->value()) : std::nullopt;
            });
    }

    void checkName(const EntityRef& ref, const void* entity) {
        const EntityType& type = entityType(ref.kind);
        if (!type.nameField.isEmpty())
            checkWording(ref, type.name(entity));
        const QString key = NameIndex::key(ref.kind, entity);
        if (key.isEmpty())
            return;
        auto& seen = m_seen[static_cast<std::size_t>(ref.kind)];
        const bool repeated = seen.contains(key) || isHeldByAnother(ref, key);
        seen.insert(key);
        if (!repeated)
            return;
        report(ref, type.nameField.isEmpty()
                        ? DocumentTexts::tr("there is already one for the same component")
                        : DocumentTexts::tr("there is already one with that %1").arg(type.nameField));
    }

    void checkWording(const EntityRef& ref, const QString& name) {
        const bool isEnd = ref.kind == EntityKind::Component || ref.kind == EntityKind::Site ||
                           ref.kind == EntityKind::Network;
        if (name.size() > kLongestName)
            report(ref, DocumentTexts::tr("the name is longer than %1 characters").arg(kLongestName));
        else if (name != name.trimmed())
            report(ref, DocumentTexts::tr("the name begins or ends with a space"));
        else if (!isPlainText(name))
            report(ref, DocumentTexts::tr("the name has a line break or control character"));
        else if (isEnd && name == u"any")
            report(ref, DocumentTexts::tr("the name \"any\" is reserved for rules: choose another"));
    }

    /// The index may be from before the edit, so its entries are verified.
    bool isHeldByAnother(const EntityRef& ref, const QString& key) const {
        const auto holder = m_names.holder(ref.kind, key);
        if (!holder || *holder == ref.id)
            return false;
        const void* other = entityType(ref.kind).find(m_plan, *holder);
        return other != nullptr && NameIndex::key(ref.kind, other) == key;
    }

    using Walked = QHash<qint64, int>; ///< which walk visited each entity first

    /// All walks together visit each entity once.
    void checkCircle(const EntityRef& ref, Walked& walked, const QString& problem,
                     std::optional<qint64> (*next)(const Plan&, qint64)) {
        const int walk = ++m_walks;
        for (std::optional<qint64> at = ref.id; at; at = next(m_plan, *at)) {
            const auto it = walked.constFind(*at);
            if (it == walked.constEnd()) {
                walked.insert(*at, walk);
                continue;
            }
            if (*it == walk)
                report({ref.kind, *at}, problem);
            return;
        }
    }

    void report(const EntityRef& ref, const QString& problem) {
        m_problems.push_back(
            {Severity::Error, {}, DocumentTexts::tr("%1: %2.").arg(subjectOf(m_plan, ref), problem)});
    }

    const Plan& m_plan;
    const NameIndex& m_names;
    std::vector<QSet<QString>> m_seen{static_cast<std::size_t>(kEntityKinds)};
    Walked m_hosts;
    Walked m_sites;
    int m_walks = 0;
    Diagnostics m_problems;
};

} // namespace

Diagnostics checkProject(const ProjectSettings& project) {
    Diagnostics problems;
    const auto report = [&](const QString& problem) {
        problems.push_back({Severity::Error, {}, DocumentTexts::tr("Project: %1.").arg(problem)});
    };
    for (const QString& problem : checkRecord(ProjectSettings::record(), &project, nullptr))
        report(problem);
    if (project.name.size() > kLongestName)
        report(DocumentTexts::tr("the name is longer than %1 characters").arg(kLongestName));
    if (project.currency && !isCurrencyCode(*project.currency))
        report(DocumentTexts::tr("the currency \"%1\" is not an ISO 4217 code, e.g. EUR")
                   .arg(*project.currency));
    return problems;
}

Diagnostics checkPlan(const Plan& plan) {
    Diagnostics problems = checkProject(plan.project);
    const NameIndex none;
    PlanChecker checker(plan, none);
    checker.checkAll();
    const Diagnostics rest = checker.take();
    problems.insert(problems.end(), rest.begin(), rest.end());
    return problems;
}

Diagnostics checkEntities(const Plan& plan, const std::set<EntityRef>& entities) {
    return checkEntities(plan, entities, NameIndex(plan, entities));
}

Diagnostics checkEntities(const Plan& plan, const std::set<EntityRef>& entities, const NameIndex& names) {
    PlanChecker checker(plan, names);
    checker.check(entities);
    return checker.take();
}

} // namespace drawbridge
