// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/record_check.h"

#include "core/base/texts.h"
#include "core/model/value_rule.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace drawbridge {

namespace {

constexpr qsizetype kLongestText = 100'000;

class RecordChecker {
public:
    explicit RecordChecker(const Plan* plan) : m_plan(plan) {}

    void check(const RecordType& type, const void* record) {
        for (const Field& f : type.fields) {
            m_way.push_back({&f, -1});
            checkField(f, record);
            m_way.pop_back();
        }
        checkExactlyOne(type, record);
        if (&type == &UncertainDuration::record())
            checkUncertain(*static_cast<const UncertainDuration*>(record));
    }

    QStringList take() { return std::move(m_problems); }

private:
    void checkField(const Field& f, const void* record) {
        const int count = f.count(record);
        if (f.required && count == 0)
            report(DocumentTexts::tr("is missing"));
        for (int i = 0; i < count; ++i) {
            m_way.back().second = f.shape == Shape::List ? i : -1;
            if (f.isRecord())
                check(f.record(), f.child(record, i));
            else
                checkValue(f, f.get(record, i));
        }
        if (f.shape == Shape::List && f.isRecord() && (f.asMap || isDependencies(f)))
            checkKeys(f, record, count);
    }

    void checkValue(const Field& f, const Stored& value) {
        switch (f.type.kind) {
        case ValueKind::Text:
        case ValueKind::Prose:
        case ValueKind::Code:
        case ValueKind::Endpoint:
            checkText(f, storedText(value));
            break;
        case ValueKind::Integer:
        case ValueKind::Number:
        case ValueKind::Percent:
        case ValueKind::Frequency:
            checkBounds(f, storedNumber(value));
            break;
        case ValueKind::Duration:
        case ValueKind::Size:
        case ValueKind::Rate:
        case ValueKind::Money:
            checkBounds(f, static_cast<double>(storedInteger(value)));
            break;
        case ValueKind::Moment:
            if (storedText(value).isEmpty())
                report(DocumentTexts::tr("is not a date and time"));
            break;
        case ValueKind::Date:
            if (storedText(value).isEmpty())
                report(DocumentTexts::tr("is not a date"));
            break;
        case ValueKind::Reference:
            checkReference({f.type.referenced, storedInteger(value)});
            break;
        case ValueKind::Place:
        case ValueKind::TrafficEnd:
            checkPlace(f, value);
            break;
        default:
            break;
        }
    }

    void checkText(const Field& f, const QString& text) {
        const bool oneLine = f.type.kind == ValueKind::Text || f.type.kind == ValueKind::Endpoint;
        if (f.required && text.trimmed().isEmpty())
            report(DocumentTexts::tr("is missing"));
        else if (text.size() > kLongestText)
            report(DocumentTexts::tr("is longer than 100,000 characters"));
        else if (!text.isValidUtf16() || hasControls(text, oneLine))
            report(oneLine ? DocumentTexts::tr("has a line break or control character")
                           : DocumentTexts::tr("has a control character"));
        else if (f.type.kind == ValueKind::Endpoint && !parseEndpoint(text))
            report(DocumentTexts::tr("\"%1\" %2").arg(text, parseEndpoint(text).error()));
    }

    static bool hasControls(const QString& text, bool oneLine) {
        return std::any_of(text.begin(), text.end(), [oneLine](QChar c) {
            const bool allowed = c == u'\t' || (c == u'\n' && !oneLine);
            return (c < u' ' && !allowed) || c == QChar(0x7F);
        });
    }

    void checkBounds(const Field& f, double value) {
        const auto bounds = numberBounds(f);
        if (bounds && !bounds->contains(value))
            report(outOfBounds(f, *bounds, value));
    }

    static QString outOfBounds(const Field& f, const NumberBounds& bounds, double value) {
        switch (f.type.kind) {
        case ValueKind::Duration:
            return value < bounds.least ? DocumentTexts::tr("must not be negative")
                                        : DocumentTexts::tr("must not be longer than 1,000 years");
        case ValueKind::Rate:
            return DocumentTexts::tr("must be greater than zero");
        case ValueKind::Size:
        case ValueKind::Money:
            return value < bounds.least ? DocumentTexts::tr("must not be negative")
                                        : DocumentTexts::tr("is too large");
        default:
            return DocumentTexts::tr("must be between %1 and %2")
                .arg(formatNumber(bounds.least), formatNumber(bounds.most));
        }
    }

    void checkReference(const EntityRef& ref) {
        const EntityType& type = entityType(ref.kind);
        if (m_plan != nullptr && type.find(*m_plan, ref.id) == nullptr)
            report(DocumentTexts::tr("refers to a %1 that is not in this plan").arg(type.label.toLower()));
    }

    void checkPlace(const Field& f, const Stored& value) {
        if (const auto ref = refInStored(value))
            checkReference(*ref);
        else if (isNothing(value) && f.required)
            report(DocumentTexts::tr("is missing"));
    }

    void checkExactlyOne(const RecordType& type, const void* record) {
        if (type.exactlyOneOf.empty())
            return;
        int given = 0;
        QStringList keys;
        for (const int index : type.exactlyOneOf) {
            const Field& f = type.fields[static_cast<std::size_t>(index)];
            given += f.count(record) > 0 ? 1 : 0;
            keys << f.key;
        }
        if (given != 1)
            report(DocumentTexts::tr("must have exactly one of %1").arg(keys.join(QStringLiteral(", "))));
    }

    void checkUncertain(const UncertainDuration& duration) {
        if (duration.best.value_or(duration.likely) > duration.likely)
            report(DocumentTexts::tr("the best duration must not exceed the likely one"));
        if (duration.worst.value_or(duration.likely) < duration.likely)
            report(DocumentTexts::tr("the worst duration must not be below the likely one"));
    }

    static bool isDependencies(const Field& f) { return &f.record() == &Dependency::record(); }

    /// The first field of each list element is its key, which must be unique.
    void checkKeys(const Field& f, const void* record, int count) {
        const Field& key = f.record().fields.front();
        std::set<Stored> seen;
        for (int i = 0; i < count; ++i) {
            const void* element = f.child(record, i);
            if (key.count(element) == 0 || seen.insert(key.get(element, 0)).second)
                continue;
            m_way.back().second = i;
            report(DocumentTexts::tr("names the same %1 as an earlier one").arg(nounOf(key)));
        }
    }

    static QString nounOf(const Field& key) {
        return key.type.kind == ValueKind::Reference ? entityType(key.type.referenced).label.toLower()
                                                     : key.label.toLower();
    }

    void report(const QString& problem) {
        QStringList names;
        for (const auto& [field, index] : m_way)
            names << (index < 0 ? field->key : QStringLiteral("%1[%2]").arg(field->key).arg(index + 1));
        m_problems << (names.isEmpty() ? problem : names.join(u'.') + u' ' + problem);
    }

    const Plan* m_plan;
    std::vector<std::pair<const Field*, int>> m_way; ///< path to the current field; index of the list element
                                                     ///< or -1
    QStringList m_problems;
};

} // namespace

QStringList checkRecord(const RecordType& type, const void* record, const Plan* plan) {
    RecordChecker checker(plan);
    checker.check(type, record);
    return checker.take();
}

} // namespace drawbridge
