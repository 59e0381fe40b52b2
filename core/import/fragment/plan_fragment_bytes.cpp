// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/fragment/plan_fragment.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

/// CBOR (RFC 8949), since it keeps 62-bit ids and distinguishes integers from other numbers:
/// {"drawbridge-parts": 1, "project": record, "entities": [[kind, id, position, record] …], "outside":
/// [[kind, id, name] …]} A record is a map of the given fields by key; a list is an array.
namespace drawbridge {

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kMaxBytes = qsizetype{16} * 1024 * 1024;

const auto kFormatKey = QStringLiteral("drawbridge-parts");
const auto kProjectKey = QStringLiteral("project");
const auto kEntitiesKey = QStringLiteral("entities");
const auto kOutsideKey = QStringLiteral("outside");

[[noreturn]] void refuse() {
    throw InputError(
        ClipboardTexts::tr("The parts on the clipboard are damaged or from another version of Drawbridge."));
}

QCborValue toCbor(const Stored& value) {
    if (const auto* whole = std::get_if<qint64>(&value))
        return *whole;
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    if (const auto* text = std::get_if<QString>(&value))
        return *text;
    return nullptr;
}

Stored toStored(const QCborValue& value) {
    if (value.isInteger())
        return value.toInteger();
    if (value.isDouble())
        return value.toDouble();
    if (value.isString())
        return value.toString();
    if (value.isNull())
        return {};
    refuse();
}

QCborMap recordToCbor(const RecordType& type, const void* record) {
    QCborMap map;
    for (const Field& field : type.fields) {
        QCborArray elements;
        for (int i = 0, n = field.count(record); i < n; ++i) {
            if (field.isRecord())
                elements.append(recordToCbor(field.record(), field.child(record, i)));
            else
                elements.append(toCbor(field.get(record, i)));
        }
        if (field.shape == Shape::List ? !elements.isEmpty() : elements.size() == 1)
            map.insert(field.key, field.shape == Shape::List ? QCborValue(elements) : elements.first());
    }
    return map;
}

void readRecord(const RecordType& type, const QCborValue& from, void* record);

void readElement(const Field& field, const QCborValue& from, void* record) {
    if (field.isRecord()) {
        readRecord(field.record(), from, field.addChild(record));
        return;
    }
    const Stored value = toStored(from);
    field.put(record, value);
    // A value that the type cannot hold becomes its default, so compare after reading it back.
    const int last = field.count(record) - 1;
    if (last < 0 || field.get(record, last) != value)
        refuse();
}

void readRecord(const RecordType& type, const QCborValue& from, void* record) {
    if (!from.isMap())
        refuse();
    for (const auto& [key, value] : from.toMap()) {
        const Field* field = key.isString() ? type.find(key.toString()) : nullptr;
        if (field == nullptr)
            refuse();
        if (field->shape != Shape::List) {
            readElement(*field, value, record);
            continue;
        }
        if (!value.isArray())
            refuse();
        for (const QCborValue element : value.toArray())
            readElement(*field, element, record);
    }
}

const EntityType& typeOf(const QCborValue& key) {
    for (const EntityType& type : entityTypes()) {
        if (type.key == key.toString() && type.kind != EntityKind::Page)
            return type;
    }
    refuse();
}

QCborArray entitiesOf(const Plan& plan) {
    QCborArray rows;
    for (const EntityType& type : entityTypes()) {
        for (int i = 0, n = type.count(plan); i < n; ++i) {
            const void* entity = type.at(plan, i);
            rows.append(QCborArray{type.key, type.id(entity), type.position(entity),
                                   recordToCbor(type.record(), entity)});
        }
    }
    return rows;
}

void readEntity(const QCborArray& row, Plan& plan) {
    if (row.size() != 4 || !row.at(1).isInteger() || !row.at(2).isInteger())
        refuse();
    const EntityType& type = typeOf(row.at(0));
    const qint64 id = row.at(1).toInteger();
    if (id <= 0 || type.find(plan, id) != nullptr)
        refuse();
    const auto entity = type.create(id, row.at(2).toInteger());
    readRecord(type.record(), row.at(3), entity.get());
    type.put(plan, entity);
}

} // namespace

QByteArray toBytes(const PlanFragment& fragment) {
    QCborArray outside;
    for (const OutsideEntity& entity : fragment.outside)
        outside.append(QCborArray{entityType(entity.ref.kind).key, entity.ref.id, entity.name});
    const QCborMap map{{kFormatKey, kFormat},
                       {kProjectKey, recordToCbor(ProjectSettings::record(), &fragment.parts.project)},
                       {kEntitiesKey, entitiesOf(fragment.parts)},
                       {kOutsideKey, outside}};
    return map.toCborValue().toCbor();
}

PlanFragment fragmentFromBytes(const QByteArray& bytes) {
    QCborParserError error;
    const QCborValue root = bytes.size() > kMaxBytes ? QCborValue() : QCborValue::fromCbor(bytes, &error);
    if (!root.isMap() || error.error != QCborError::NoError || root[kFormatKey] != QCborValue(kFormat))
        refuse();
    PlanFragment fragment;
    readRecord(ProjectSettings::record(), root[kProjectKey], &fragment.parts.project);
    for (const QCborValue row : root[kEntitiesKey].toArray())
        readEntity(row.toArray(), fragment.parts);
    for (const QCborValue value : root[kOutsideKey].toArray()) {
        const QCborArray row = value.toArray();
        if (row.size() != 3 || !row.at(1).isInteger() || !row.at(2).isString())
            refuse();
        fragment.outside.push_back({{typeOf(row.at(0)).kind, row.at(1).toInteger()}, row.at(2).toString()});
    }
    return fragment;
}

} // namespace drawbridge
