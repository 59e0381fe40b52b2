// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"
#include "core/base/working_hours.h"
#include "core/document/document.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <random>

/// Plans for tests of the store, filled from the field descriptions, so that new fields are tested
/// automatically.
namespace drawbridge::testing {

constexpr int kEach = 3; ///< entities of each kind, and elements of each list, of a filled plan

/// Fills records by their field descriptions: all fields, or (with `random`) some.
class RecordFiller {
public:
    explicit RecordFiller(const Plan& plan) : m_plan(plan) {}
    RecordFiller(const Plan& plan, std::mt19937& random) : m_plan(plan), m_random(&random) {}

    /// `ordinal` chooses among possible references.
    void fill(EntityKind kind, void* entity, int ordinal) {
        m_kind = kind;
        m_ordinal = ordinal;
        fillRecord(entityType(kind).record(), entity, -1);
    }
    void fill(ProjectSettings& project) {
        fillRecord(ProjectSettings::record(), &project, -1);
        project.currency = QStringLiteral("CHF");
    }

private:
    bool wanted() { return m_random == nullptr || std::uniform_int_distribution(0, 2)(*m_random) == 0; }
    int upTo(int most) { return std::uniform_int_distribution(0, most)(*m_random); }

    void fillRecord(const RecordType& type, void* record, int element) {
        const auto& choice = type.exactlyOneOf;
        const int chosen = choice.empty() ? -1 : choice[static_cast<std::size_t>(m_counter) % choice.size()];
        for (std::size_t i = 0; i < type.fields.size(); ++i) {
            const Field& f = type.fields[i];
            const bool exclusive =
                std::find(choice.begin(), choice.end(), static_cast<int>(i)) != choice.end();
            if (exclusive ? static_cast<int>(i) != chosen : !f.required && !wanted())
                continue;
            const int length = f.shape != Shape::List ? 1 : m_random != nullptr ? upTo(kEach) : kEach;
            for (int k = 0; k < length; ++k)
                fillField(f, record, f.shape == Shape::List ? k : element);
        }
    }

    void fillField(const Field& f, void* record, int element) {
        ++m_counter;
        if (f.isRecord())
            fillRecord(f.record(), f.addChild(record), element);
        else if (const Stored value = valueFor(f, element); !isNothing(value))
            f.put(record, value);
    }

    Stored valueFor(const Field& f, int element) {
        const qint64 n = m_counter;
        switch (f.type.kind) {
        case ValueKind::Text:
            return QStringLiteral("text %1 ä€😀 \"';-- %").arg(n);
        case ValueKind::Prose:
        case ValueKind::Code:
            return QStringLiteral("line\n\tof %1: $(x) 'y'").arg(n);
        case ValueKind::Choice:
            return f.type.choices.at(n % f.type.choices.size());
        case ValueKind::Boolean:
            return n % 2;
        case ValueKind::Integer:
            return static_cast<qint64>(inBounds(f, n));
        case ValueKind::Number:
        case ValueKind::Percent:
        case ValueKind::Frequency:
            return inBounds(f, n);
        case ValueKind::Reference:
            return reference(f.type.referenced, element);
        case ValueKind::Place:
            return place(n % 2 == 0 ? EntityKind::Component : EntityKind::Site, element);
        case ValueKind::TrafficEnd:
            return trafficEnd(n, element);
        default:
            return measured(f.type.kind, n);
        }
    }

    static Stored measured(ValueKind kind, qint64 n) {
        switch (kind) {
        case ValueKind::Address:
            return formatIpAddress(*parseIpAddress(n % 2 == 0 ? QStringLiteral("10.0.%1.7").arg(n % 250)
                                                              : QStringLiteral("2001:db8::%1").arg(n)));
        case ValueKind::Block:
            return formatCidr(*parseCidr(QStringLiteral("10.%1.0.0/16").arg(n % 250)));
        case ValueKind::Endpoint:
            return QStringLiteral("203.0.113.7:%1").arg(1000 + n);
        case ValueKind::Ports:
            return formatPortRange(*parsePortRange(QStringLiteral("%1/tcp").arg(1 + n)));
        case ValueKind::Hours:
            return parseWorkingHours(QStringLiteral("Mon-Fri 08:00-18:00"))->text();
        case ValueKind::Zone:
            return n % 2 == 0 ? u"Europe/Berlin"_qs : u"UTC"_qs;
        case ValueKind::Date:
            return QDate(2026, 1, 1).addDays(n).toString(Qt::ISODate);
        case ValueKind::Moment:
            return QDate(2026, 1, 1).addDays(n).startOfDay(Qt::UTC).addSecs(n).toString(Qt::ISODate);
        default:
            return n * 1000 + 1;
        }
    }

    static double inBounds(const Field& f, qint64 n) {
        const double most = std::min(f.most, f.least + 1000);
        return f.least + (most - f.least) * static_cast<double>(n % 97 + 1) / 128;
    }

    /// The first of a kind does not refer to its own kind, to avoid cycles.
    Stored reference(EntityKind kind, int element) {
        const EntityType& type = entityType(kind);
        const int count = type.count(m_plan);
        if (count == 0 || (kind == m_kind && element < 0 && m_ordinal == 0))
            return {};
        int index = element >= 0 ? element : kind == m_kind ? 0 : m_ordinal;
        if (m_random != nullptr)
            index = upTo(count - 1);
        return type.id(type.at(m_plan, index % count));
    }

    Stored place(EntityKind kind, int element) {
        const Stored id = reference(kind, element);
        return isNothing(id) ? id : storedRef({kind, storedInteger(id)});
    }

    Stored trafficEnd(qint64 n, int element) {
        switch (n % 5) {
        case 0:
            return QStringLiteral("any");
        case 1:
            return measured(ValueKind::Block, n);
        case 2:
            return place(EntityKind::Network, element);
        case 3:
            return place(EntityKind::Component, element);
        default:
            return place(EntityKind::Site, element);
        }
    }

    const Plan& m_plan;
    std::mt19937* m_random = nullptr;
    EntityKind m_kind = EntityKind::Site;
    int m_ordinal = 0;
    int m_counter = 0;
};

/// Every field of every entity is set (except references of the first of a kind to its own kind).
inline Plan filledPlan() {
    Plan skeleton;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0; i < kEach; ++i)
            type.append(skeleton, type.create(1000 * (static_cast<int>(type.kind) + 1) + i, i + 1));
    }
    RecordFiller filler(skeleton);
    Plan plan;
    filler.fill(plan.project);
    for (const EntityType& type : entityTypes()) {
        for (int i = 0; i < kEach; ++i) {
            const void* bare = type.at(skeleton, i);
            auto entity = type.create(type.id(bare), type.position(bare));
            filler.fill(type.kind, entity.get(), i);
            type.append(plan, std::move(entity));
        }
    }
    return plan;
}

inline Plan namedPlan(const QString& name) {
    Plan plan;
    plan.project.name = name;
    return plan;
}

/// Empty if both have the same content in the same order, else the difference.
inline QString difference(const Plan& a, const Plan& b) {
    if (!sameRecord(ProjectSettings::record(), &a.project, &b.project))
        return QStringLiteral("project");
    for (const EntityType& type : entityTypes()) {
        if (type.count(a) != type.count(b))
            return QStringLiteral("number of ") + type.key;
        for (int i = 0, n = type.count(a); i < n; ++i) {
            const void* x = type.at(a, i);
            const void* y = type.at(b, i);
            if (type.id(x) != type.id(y) || type.position(x) != type.position(y) ||
                !sameRecord(type.record(), x, y))
                return QStringLiteral("%1 %2").arg(type.key).arg(i);
            if (type.find(b, type.id(x)) != y)
                return QStringLiteral("index of ") + type.key;
        }
    }
    return {};
}

/// Names and contents of all files in a folder.
inline QByteArray fingerprint(const QString& folder) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        QFile file(info.filePath());
        hash.addData(info.fileName().toUtf8());
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return hash.result();
}

/// The exception's text, or nothing.
template <class Error, class F>
QString messageOf(F&& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

} // namespace drawbridge::testing
