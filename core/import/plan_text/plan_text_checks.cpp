// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/plan_text/plan_text_report.h"
#include "core/model/group_members.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace drawbridge {

namespace {

struct Link {
    QString name;
    qint64 parent;
    const YamlNode* place;
};
using Links = QHash<qint64, Link>;

/// Reports each cycle once, at the first member found. Linear.
void reportCycles(const Links& links, const std::vector<qint64>& order, const QString& message,
                  PlanTextReport& report) {
    QSet<qint64> done;
    for (const qint64 start : order) {
        QStringList path;
        QHash<qint64, qsizetype> onPath;
        qint64 current = start;
        while (links.contains(current) && !done.contains(current) && !onPath.contains(current)) {
            onPath.insert(current, path.size());
            path += links[current].name;
            current = links[current].parent;
        }
        if (const auto begin = onPath.constFind(current); begin != onPath.constEnd()) {
            const QStringList cycle = path.mid(*begin) << links[current].name;
            report.add(*links[current].place, message.arg(cycle.join(QStringLiteral(" → "))));
        }
        for (auto it = onPath.constBegin(); it != onPath.constEnd(); ++it)
            done.insert(it.key());
    }
}

template <class T, auto Parent>
void checkCycles(const std::vector<PlanTextRow>& rows, EntityKind kind, QStringView key,
                 const QString& message, PlanTextReport& report) {
    Links links;
    std::vector<qint64> order;
    for (const PlanTextRow& row : rows) {
        if (row.type->kind != kind)
            continue;
        const T& entity = *static_cast<const T*>(row.entity.get());
        const YamlNode* place = row.node->find(key);
        if (place == nullptr || !(entity.*Parent))
            continue;
        links.insert(entity.id.value(), {entity.name, (entity.*Parent)->value(), place});
        order.push_back(entity.id.value());
    }
    reportCycles(links, order, message, report);
}

void checkDependencies(const PlanTextRow& row, PlanTextReport& report) {
    const auto& component = *static_cast<const Component*>(row.entity.get());
    const YamlNode* list = row.node->find(u"requires");
    // Faulty items were reported already, and make indices differ from the nodes.
    if (list == nullptr || list->items.size() != component.dependencies.size())
        return;
    QSet<ComponentId> seen;
    for (std::size_t i = 0; i < component.dependencies.size(); ++i) {
        const auto& on = component.dependencies[i].on;
        if (!on)
            continue;
        const YamlNode& item = list->items[i];
        const YamlNode* place = item.isMapping() ? item.find(u"on") : &item;
        if (seen.contains(*on))
            report.add(*place, PlanTextTexts::tr("\"%1\" requires \"%2\" twice; keep one of them.")
                                   .arg(component.name, place->scalar));
        seen.insert(*on);
    }
}

/// More members needed than there are. Faulty items of the list were reported already and are no members.
void checkAtLeast(const PlanTextRow& row, PlanTextReport& report) {
    const auto& component = *static_cast<const Component*>(row.entity.get());
    const YamlNode* place = row.node->find(u"at-least");
    const YamlNode* list = row.node->find(u"requires");
    const std::size_t listed = list != nullptr ? list->items.size() : 0;
    if (place == nullptr || listed != component.dependencies.size() || missingMembers(component) == 0)
        return;
    const int members = memberCount(component);
    const QString message =
        members == 1
            ? PlanTextTexts::tr("\"%1\" needs at least %2 members, but requires only 1: lower "
                                "at-least, or add members.")
                  .arg(component.name, QString::number(*component.atLeast))
            : PlanTextTexts::tr("\"%1\" needs at least %2 members, but requires only %3: lower "
                                "at-least, or add members.")
                  .arg(component.name, QString::number(*component.atLeast), QString::number(members));
    report.add(*place, message);
}

} // namespace

void checkPlanTextRows(const std::vector<PlanTextRow>& rows, PlanTextReport& report) {
    checkCycles<Site, &Site::within>(rows, EntityKind::Site, u"within",
                                     PlanTextTexts::tr("These sites are nested in a cycle: %1."), report);
    checkCycles<Component, &Component::host>(
        rows, EntityKind::Component, u"host",
        PlanTextTexts::tr("These components host each other in a cycle: %1."), report);
    for (const PlanTextRow& row : rows) {
        if (row.type->kind != EntityKind::Component)
            continue;
        checkDependencies(row, report);
        checkAtLeast(row, report);
    }
}

void checkUncertainDuration(const UncertainDuration& duration, const YamlNode& node, PlanTextReport& report) {
    const auto place = [&](QStringView key) -> const YamlNode& {
        const YamlNode* found = node.find(key);
        return found != nullptr ? *found : node;
    };
    // An invalid likely duration was reported already.
    if (!node.isMapping() || !parseDuration(place(u"likely").scalar))
        return;
    if (duration.best && *duration.best > duration.likely)
        report.add(place(u"best"),
                   PlanTextTexts::tr("The best duration, %1, is longer than the likely one, %2.")
                       .arg(formatDuration(*duration.best), formatDuration(duration.likely)));
    if (duration.worst && *duration.worst < duration.likely)
        report.add(place(u"worst"),
                   PlanTextTexts::tr("The worst duration, %1, is shorter than the likely one, %2.")
                       .arg(formatDuration(*duration.worst), formatDuration(duration.likely)));
}

} // namespace drawbridge
