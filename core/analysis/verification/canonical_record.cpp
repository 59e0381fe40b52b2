// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/verification/canonical_record.h"

#include "core/analysis/verification/resting_fields.h"

#include <algorithm>

namespace drawbridge {

void appendBytes(QByteArray& to, const QByteArray& bytes) {
    to += QByteArray::number(bytes.size());
    to += ':';
    to += bytes;
}

void appendNumber(QByteArray& to, qint64 number) {
    appendBytes(to, QByteArray::number(number));
}

void appendSorted(QByteArray& to, std::vector<QByteArray> items) {
    std::sort(items.begin(), items.end());
    appendNumber(to, static_cast<qint64>(items.size()));
    for (const QByteArray& item : items)
        appendBytes(to, item);
}

namespace {

/// Nothing waits for a soft dependency.
bool isNoRecord(const RecordType& type, const void* record) {
    return &type == &Dependency::record() && !static_cast<const Dependency*>(record)->isHard();
}

QByteArray plainValue(const Stored& stored) {
    if (const auto* number = std::get_if<qint64>(&stored))
        return 'i' + QByteArray::number(*number);
    if (const auto* number = std::get_if<double>(&stored))
        return 'd' + QByteArray::number(*number, 'g', 17);
    if (const auto* text = std::get_if<QString>(&stored))
        return 's' + text->toUtf8();
    return {};
}

std::optional<EntityRef> referenceIn(const ValueType& type, const Stored& stored) {
    if (type.kind == ValueKind::Reference)
        return EntityRef{type.referenced, storedInteger(stored)};
    if (type.kind == ValueKind::Place || type.kind == ValueKind::TrafficEnd)
        return refInStored(stored);
    return std::nullopt;
}

} // namespace

const std::vector<CanonicalRecord::Rule>& CanonicalRecord::rulesOf(const RecordType& type) {
    const auto known = m_rules.constFind(&type);
    if (known != m_rules.constEnd())
        return *known;
    std::vector<Rule> rules;
    for (const Field& field : type.fields) {
        if (!isLeftOut(type, field))
            rules.push_back({&field, isOrdered(type, field), isFollowed(type, field)});
    }
    return *m_rules.insert(&type, std::move(rules));
}

QByteArray CanonicalRecord::bytes(const RecordType& type, const void* owner) {
    QByteArray out;
    // A copy: nested records may add rules, and move the table's rows.
    const std::vector<Rule> rules = rulesOf(type);
    for (const Rule& rule : rules) {
        std::vector<QByteArray> items;
        for (int i = 0, count = rule.field->count(owner); i < count; ++i) {
            if (!rule.field->isRecord() || !isNoRecord(rule.field->record(), rule.field->child(owner, i)))
                items.push_back(item(rule, owner, i));
        }
        if (items.empty())
            continue;
        appendBytes(out, rule.field->key.toUtf8());
        if (!rule.isOrdered)
            std::sort(items.begin(), items.end());
        appendNumber(out, static_cast<qint64>(items.size()));
        for (const QByteArray& each : items)
            appendBytes(out, each);
    }
    return out;
}

QByteArray CanonicalRecord::item(const Rule& rule, const void* owner, int index) {
    const Field& field = *rule.field;
    return field.isRecord() ? bytes(field.record(), field.child(owner, index))
                            : value(rule, field.get(owner, index));
}

QByteArray CanonicalRecord::value(const Rule& rule, const Stored& stored) {
    const auto reference = referenceIn(rule.field->type, stored);
    if (!reference)
        return plainValue(stored);
    m_references.push_back({*reference, rule.isFollowed});
    return 'r' + m_token(*reference);
}

} // namespace drawbridge
