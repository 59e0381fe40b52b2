// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/model/plan.h"
#include "tests/support/plan_samples.h"

#include <random>

namespace drawbridge::testing {

/// Single random changes of a plan by the field descriptions, so that new fields take part by themselves.
class PlanChanges {
public:
    explicit PlanChanges(unsigned seed) : m_random(seed) {}

    /// What was changed, "component recovery.steps.duration.likely"; empty: nothing could be.
    QString what;
    EntityRef entity;

    /// A valid plan that differs in one field of one entity of these kinds, or of the project.
    Plan changed(const Plan& plan, const std::vector<EntityKind>& kinds) {
        for (int tries = 0; tries < 50; ++tries) {
            Plan copy = plan;
            what.clear();
            const EntityType& type = entityType(kinds[index(kinds.size())]);
            if (type.count(copy) == 0)
                continue;
            const void* old = type.at(copy, below(type.count(copy)));
            entity = {type.kind, type.id(old)};
            std::shared_ptr<void> row = type.copy(old);
            const PlanNames names(copy);
            if (!mutate(copy, names, type.record(), row.get(), type.record().name + u' '))
                continue;
            if (sameRecord(type.record(), old, row.get()))
                continue;
            type.put(copy, row);
            if (checkPlan(copy).empty())
                return copy;
        }
        what.clear();
        return plan;
    }

    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

private:
    std::size_t index(std::size_t n) { return static_cast<std::size_t>(below(static_cast<int>(n))); }

    bool mutate(const Plan& plan, const PlanNames& names, const RecordType& type, void* owner,
                const QString& path) {
        const Field& field = type.fields[index(type.fields.size())];
        const int count = field.count(owner);
        what = path + field.key;
        if (field.isRecord()) {
            if (count > 0 && below(4) != 0) {
                const void* child = field.child(owner, below(count));
                return mutate(plan, names, field.record(), const_cast<void*>(child), what + u'.');
            }
            if (count > 0 && field.shape != Shape::One && below(2) == 0) {
                field.clear(owner);
                return true;
            }
            return field.shape == Shape::One ? false
                                             : fill(plan, names, field.record(), field.addChild(owner));
        }
        if (count > 0 && field.shape != Shape::One && below(3) == 0) {
            field.clear(owner);
            return true;
        }
        const auto value = valueFor(plan, names, field);
        if (!value)
            return false;
        if (field.shape != Shape::List)
            field.clear(owner);
        field.put(owner, *value);
        return true;
    }

    bool fill(const Plan& plan, const PlanNames& names, const RecordType& type, void* owner) {
        const int chosen =
            type.exactlyOneOf.empty() ? -1 : type.exactlyOneOf[index(type.exactlyOneOf.size())];
        for (int i = 0; i < static_cast<int>(type.fields.size()); ++i) {
            const Field& field = type.fields[static_cast<std::size_t>(i)];
            const bool isExclusive =
                std::find(type.exactlyOneOf.begin(), type.exactlyOneOf.end(), i) != type.exactlyOneOf.end();
            if (isExclusive ? i != chosen : !field.required && below(3) != 0)
                continue;
            if (field.isRecord()) {
                void* child = field.addChild(owner);
                if (!fill(plan, names, field.record(), child))
                    return false;
            } else if (const auto value = valueFor(plan, names, field)) {
                field.put(owner, *value);
            } else if (field.required) {
                return false;
            }
        }
        return true;
    }

    std::optional<Stored> anyOf(const Plan& plan, EntityKind kind) {
        const EntityType& type = entityType(kind);
        const int count = type.count(plan);
        return count == 0 ? std::nullopt : std::optional(Stored(type.id(type.at(plan, below(count)))));
    }

    std::optional<Stored> valueFor(const Plan& plan, const PlanNames& names, const Field& field) {
        switch (field.type.kind) {
        case ValueKind::Choice:
            return field.type.choices.at(below(static_cast<int>(field.type.choices.size())));
        case ValueKind::Reference:
            return anyOf(plan, field.type.referenced);
        case ValueKind::Place:
        case ValueKind::TrafficEnd: {
            const EntityKind kind = below(2) == 0 ? EntityKind::Site : EntityKind::Component;
            const auto id = anyOf(plan, kind);
            return id ? std::optional(storedRef({kind, storedInteger(*id)})) : std::nullopt;
        }
        default:
            break;
        }
        const QStringList texts = samples::valid(field.type.kind);
        if (texts.isEmpty())
            return std::nullopt;
        const auto parsed = parseValue(field.type, texts.at(below(static_cast<int>(texts.size()))), names);
        return parsed ? std::optional(*parsed) : std::nullopt;
    }

    std::mt19937 m_random;
};

} // namespace drawbridge::testing
