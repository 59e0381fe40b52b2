// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "tests/support/plan_samples.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace drawbridge {

/// Fills plans with random values through the field descriptions.
class RandomPlan {
public:
    explicit RandomPlan(unsigned seed) : m_random(seed), m_names(m_plan) {}

    Plan make() {
        fill(ProjectSettings::record(), &m_plan.project);
        m_plan.project.name = pick(samples::hostileNames());
        m_plan.project.currency = pick({u"EUR"_qs, u"KWD"_qs, u"USD"_qs});
        m_names.setCurrency(*m_plan.project.currency);
        for (const EntityType& type : entityTypes()) {
            if (type.inPlanText)
                create(type);
        }
        for (auto& [type, row] : m_rows)
            fill(type->record(), row.get());
        for (auto& [type, row] : m_rows) {
            settle(*type, row.get());
            type->append(m_plan, row);
        }
        return m_plan;
    }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    QString pick(const QStringList& list) { return list.at(below(static_cast<int>(list.size()))); }

    void create(const EntityType& type) {
        QStringList free = samples::hostileNames();
        for (int i = 0, n = 2 + below(4); i < n; ++i) {
            const qint64 id = SiteId::fresh().value();
            auto row = type.create(id, i + 1);
            m_ids[type.kind].push_back(id);
            if (!type.nameField.isEmpty()) {
                const QString name = free.takeAt(below(static_cast<int>(free.size())));
                m_names.add(type.kind, name, id);
                m_entityNames[id] = name;
            }
            m_rows.emplace_back(&type, std::move(row));
        }
    }

    qint64 anyId(EntityKind kind) {
        const auto& ids = m_ids[kind];
        return ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))];
    }

    Stored value(const Field& field) {
        switch (field.type.kind) {
        case ValueKind::Choice:
            return pick(field.type.choices);
        case ValueKind::Reference:
            return anyId(field.type.referenced);
        case ValueKind::Place:
            return below(2) ? storedRef({EntityKind::Component, anyId(EntityKind::Component)})
                            : storedRef({EntityKind::Site, anyId(EntityKind::Site)});
        case ValueKind::TrafficEnd:
            switch (below(5)) {
            case 0:
                return storedRef({EntityKind::Component, anyId(EntityKind::Component)});
            case 1:
                return storedRef({EntityKind::Site, anyId(EntityKind::Site)});
            case 2:
                return storedRef({EntityKind::Network, anyId(EntityKind::Network)});
            case 3:
                return u"10.0.0.0/8"_qs;
            default:
                return u"any"_qs;
            }
        default:
            break;
        }
        for (;;) {
            const auto parsed = parseValue(field.type, pick(samples::valid(field.type.kind)), m_names);
            if (!parsed)
                continue; // more decimals than the currency has
            const double number = storedNumber(*parsed);
            const bool isBounded =
                field.type.kind == ValueKind::Integer || field.type.kind == ValueKind::Number;
            if (!isBounded || (number >= field.least && number <= field.most))
                return *parsed;
        }
    }

    void fill(const RecordType& type, void* owner) {
        const int chosen = type.exactlyOneOf.empty() ? -1 : below(static_cast<int>(type.exactlyOneOf.size()));
        for (int i = 0; i < static_cast<int>(type.fields.size()); ++i) {
            const Field& field = type.fields[static_cast<std::size_t>(i)];
            const auto one = std::find(type.exactlyOneOf.begin(), type.exactlyOneOf.end(), i);
            int count = field.shape == Shape::List ? below(4) : field.required ? 1 : below(2);
            if (one != type.exactlyOneOf.end())
                count = one - type.exactlyOneOf.begin() == chosen ? 1 : 0;
            for (int n = 0; n < count; ++n) {
                if (field.isRecord())
                    fill(field.record(), field.addChild(owner));
                else
                    field.put(owner, value(field));
            }
        }
        if (&type == &UncertainDuration::record())
            order(*static_cast<UncertainDuration*>(owner));
    }

    static void order(UncertainDuration& duration) {
        if (duration.best && *duration.best > duration.likely)
            std::swap(*duration.best, duration.likely);
        if (duration.worst && *duration.worst < duration.likely)
            duration.worst = duration.likely;
    }

    /// Makes an entity valid in a plan.
    void settle(const EntityType& type, void* row) {
        if (!type.nameField.isEmpty())
            type.record().find(type.nameField)->put(row, m_entityNames[type.id(row)]);
        if (type.kind == EntityKind::Site) {
            auto& site = *static_cast<Site*>(row);
            site.within.reset();
            if (site.position > 1)
                site.within = SiteId(m_ids[EntityKind::Site].front());
        }
        if (type.kind != EntityKind::Component)
            return;
        auto& component = *static_cast<Component*>(row);
        component.host.reset();
        if (component.position > 1)
            component.host =
                ComponentId(m_ids[EntityKind::Component][static_cast<std::size_t>(component.position) - 2]);
        std::set<qint64> seen;
        std::erase_if(component.dependencies,
                      [&](const Dependency& d) { return !seen.insert(d.on->value()).second; });
        const int members =
            static_cast<int>(std::count_if(component.dependencies.begin(), component.dependencies.end(),
                                           [](const Dependency& d) { return d.isHard(); }));
        if (component.atLeast && *component.atLeast > members)
            component.atLeast = members > 0 ? std::optional(members) : std::nullopt;
    }

    std::mt19937 m_random;
    Plan m_plan;
    PlanNames m_names;
    std::map<EntityKind, std::vector<qint64>> m_ids;
    std::map<qint64, QString> m_entityNames;
    std::vector<std::pair<const EntityType*, std::shared_ptr<void>>> m_rows;
};

} // namespace drawbridge
