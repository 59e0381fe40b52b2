// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_forms.h"
#include "core/import/plan_text/plan_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace drawbridge {

namespace {

const auto kDefinitions = QLatin1String("#/$defs/");

QJsonObject reference(const QString& name) {
    return {{u"$ref"_qs, kDefinitions + name}};
}

QJsonObject ofType(const QString& type) {
    return {{u"type"_qs, type}};
}

/// An unquoted 7 or true is text in plan text, but a number or boolean in JSON.
QJsonArray textTypes() {
    return {u"string"_qs, u"number"_qs, u"boolean"_qs};
}

/// Builds a draft 2020-12 schema with a definition for each record and value kind in use.
class SchemaBuilder {
public:
    QJsonObject build() {
        QJsonObject properties{{u"drawbridge"_qs, formatVersion()}};
        QJsonArray required{u"drawbridge"_qs};
        addFields(ProjectSettings::record(), properties, required);
        refineSettings(properties);
        for (const EntityType& type : entityTypes()) {
            if (type.inPlanText)
                properties[type.key] = nullable(listOf(recordReference(type.record(), type.nameField)));
        }
        QJsonObject schema = closedObject(properties, required);
        schema[u"$schema"_qs] = u"https://json-schema.org/draft/2020-12/schema"_qs;
        schema[u"title"_qs] = u"Drawbridge plan text"_qs;
        schema[u"description"_qs] =
            u"A disaster recovery plan as text, NAME.plan.yaml. Generated from the program's field "
            u"descriptions. "
            "Whether names are known and how values fit together is checked when the text is read."_qs;
        schema[u"$defs"_qs] = m_definitions;
        return schema;
    }

private:
    static QJsonObject formatVersion() {
        return {{u"const"_qs, 1}, {u"description"_qs, u"Format of the plan text."_qs}};
    }

    static QJsonObject closedObject(const QJsonObject& properties, const QJsonArray& required) {
        QJsonObject schema = ofType(u"object"_qs);
        schema[u"properties"_qs] = properties;
        schema[u"additionalProperties"_qs] = false;
        if (!required.isEmpty())
            schema[u"required"_qs] = required;
        return schema;
    }

    static QJsonObject listOf(const QJsonObject& items) {
        return {{u"type"_qs, u"array"_qs}, {u"items"_qs, items}};
    }

    /// `~` is the same as leaving the field out.
    static QJsonObject nullable(const QJsonObject& schema) {
        return {{u"anyOf"_qs, QJsonArray{schema, ofType(u"null"_qs)}}};
    }

    static QJsonObject oneGiven(const QString& key) {
        const QJsonObject present{{u"not"_qs, ofType(u"null"_qs)}};
        return {{u"required"_qs, QJsonArray{key}}, {u"properties"_qs, QJsonObject{{key, present}}}};
    }

    void refineSettings(QJsonObject& properties) {
        properties[u"name"_qs] = described(nameReference(), *ProjectSettings::record().find(u"name"));
        const QJsonObject currency{{u"type"_qs, u"string"_qs}, {u"pattern"_qs, u"^[A-Z]{3}$"_qs}};
        properties[u"currency"_qs] =
            described(nullable(currency), *ProjectSettings::record().find(u"currency"));
    }

    static QJsonObject described(QJsonObject schema, const Field& field) {
        schema[u"title"_qs] = field.label;
        schema[u"description"_qs] = field.help;
        return schema;
    }

    void addFields(const RecordType& type, QJsonObject& properties, QJsonArray& required) {
        for (const Field& field : type.fields) {
            if (!field.inPlanText)
                continue;
            const QJsonObject schema = fieldSchema(field);
            properties[field.key] = described(field.required ? schema : nullable(schema), field);
            if (field.required)
                required += field.key;
        }
    }

    QJsonObject recordReference(const RecordType& type, const QString& nameField = {}) {
        if (!m_definitions.contains(type.name)) {
            m_definitions[type.name] = QJsonObject{}; // ends recursion of nested records
            m_definitions[type.name] = recordSchema(type, nameField);
        }
        return reference(type.name);
    }

    QJsonObject recordSchema(const RecordType& type, const QString& nameField) {
        QJsonObject properties;
        QJsonArray required;
        addFields(type, properties, required);
        if (const Field* name = nameField.isEmpty() ? nullptr : type.find(nameField))
            properties[nameField] = described(nameReference(), *name);
        QJsonObject schema = closedObject(properties, required);
        if (!type.exactlyOneOf.empty())
            schema[u"oneOf"_qs] = alternatives(type);
        if (type.shorthand < 0)
            return schema;
        const Field& alone = type.fields[static_cast<std::size_t>(type.shorthand)];
        return {{u"oneOf"_qs, QJsonArray{elementSchema(alone), schema}}};
    }

    static QJsonArray alternatives(const RecordType& type) {
        QStringList keys;
        for (const int index : type.exactlyOneOf)
            keys += type.fields[static_cast<std::size_t>(index)].key;
        QJsonArray result;
        for (int i = 0; i < keys.size(); ++i)
            result += oneGiven(keys.at(i));
        return result;
    }

    QJsonObject fieldSchema(const Field& field) {
        if (field.shape != Shape::List)
            return elementSchema(field);
        const QJsonObject list = listOf(elementSchema(field));
        return field.asMap ? QJsonObject{{u"anyOf"_qs, QJsonArray{pairsSchema(field.record()), list}}} : list;
    }

    QJsonObject pairsSchema(const RecordType& type) {
        QJsonObject schema = ofType(u"object"_qs);
        schema[u"propertyNames"_qs] = elementSchema(type.fields.at(0));
        schema[u"additionalProperties"_qs] = elementSchema(type.fields.at(1));
        return schema;
    }

    QJsonObject elementSchema(const Field& field) {
        if (field.isRecord())
            return recordReference(field.record());
        switch (field.type.kind) {
        case ValueKind::Choice:
            return {{u"enum"_qs, QJsonArray::fromStringList(field.type.choices)}};
        case ValueKind::Boolean:
            return ofType(u"boolean"_qs);
        case ValueKind::Integer:
        case ValueKind::Number:
            return numberSchema(field);
        case ValueKind::Reference:
        case ValueKind::Place:
        case ValueKind::TrafficEnd:
            return textReference();
        default:
            return valueReference(field.type.kind);
        }
    }

    static QJsonObject numberSchema(const Field& field) {
        QJsonObject schema = ofType(field.type.kind == ValueKind::Integer ? u"integer"_qs : u"number"_qs);
        schema[u"minimum"_qs] = field.least;
        schema[u"maximum"_qs] = field.most;
        return schema;
    }

    QJsonObject define(const QString& name, const QJsonObject& schema) {
        m_definitions[name] = schema;
        return reference(name);
    }

    QJsonObject nameReference() {
        return define(u"value-name"_qs, {{u"type"_qs, textTypes()},
                                         {u"minLength"_qs, 1},
                                         {u"maxLength"_qs, planforms::kLongestName},
                                         {u"pattern"_qs, planforms::namePattern()}});
    }

    /// A name, an address block or "any"; the reader checks that the name exists.
    QJsonObject textReference() {
        return define(u"value-reference"_qs, {{u"type"_qs, textTypes()}, {u"minLength"_qs, 1}});
    }

    QJsonObject valueReference(ValueKind kind) {
        const QString name = u"value-"_qs + valueName(kind);
        const QJsonObject text{{u"type"_qs, u"string"_qs}, {u"pattern"_qs, planforms::pattern(kind)}};
        if (planforms::isText(kind)) {
            QJsonObject schema = text;
            schema[u"type"_qs] = textTypes();
            schema[u"maxLength"_qs] = planforms::kLongestText;
            return define(name, schema);
        }
        if (!planforms::mayBeNumber(kind))
            return define(name, text);
        QJsonObject number = ofType(kind == ValueKind::Ports ? u"integer"_qs : u"number"_qs);
        number[u"minimum"_qs] = kind == ValueKind::Ports ? 1 : 0;
        if (kind == ValueKind::Ports)
            number[u"maximum"_qs] = 65535;
        return define(name, {{u"anyOf"_qs, QJsonArray{text, number}}});
    }

    static QString valueName(ValueKind kind) {
        switch (kind) {
        case ValueKind::Prose:
        case ValueKind::Code:
            return u"lines"_qs;
        case ValueKind::Duration:
            return u"duration"_qs;
        case ValueKind::Size:
            return u"size"_qs;
        case ValueKind::Rate:
            return u"rate"_qs;
        case ValueKind::Money:
            return u"money"_qs;
        case ValueKind::Percent:
            return u"percent"_qs;
        case ValueKind::Frequency:
            return u"frequency"_qs;
        case ValueKind::Address:
            return u"address"_qs;
        case ValueKind::Block:
            return u"block"_qs;
        case ValueKind::Endpoint:
            return u"endpoint"_qs;
        case ValueKind::Ports:
            return u"ports"_qs;
        case ValueKind::Hours:
            return u"hours"_qs;
        case ValueKind::Zone:
            return u"time-zone"_qs;
        case ValueKind::Date:
            return u"date"_qs;
        case ValueKind::Moment:
            return u"moment"_qs;
        default:
            return u"text"_qs;
        }
    }

    QJsonObject m_definitions;
};

} // namespace

QByteArray planTextSchema() {
    return QJsonDocument(SchemaBuilder().build()).toJson(QJsonDocument::Indented);
}

} // namespace drawbridge
