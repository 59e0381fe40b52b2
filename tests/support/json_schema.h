// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <stdexcept>

namespace drawbridge {

/// Evaluates the JSON Schema (draft 2020-12) keywords that the plan text's schema uses; throws on any other,
/// so that none goes unnoticed.
class JsonSchema {
public:
    explicit JsonSchema(const QJsonObject& root) : m_root(root) {}
    bool accepts(const QJsonValue& value) const { return accepts(m_root, value); }

private:
    bool accepts(const QJsonObject& schema, const QJsonValue& value) const {
        for (auto it = schema.begin(); it != schema.end(); ++it) {
            if (!holds(it.key(), it.value(), schema, value))
                return false;
        }
        return true;
    }

    bool holds(const QString& keyword, const QJsonValue& rule, const QJsonObject& schema,
               const QJsonValue& value) const {
        static const QSet<QString> annotations{u"$schema"_qs, u"$defs"_qs, u"title"_qs, u"description"_qs};
        if (annotations.contains(keyword))
            return true;
        if (keyword == u"$ref")
            return accepts(definition(rule.toString()), value);
        if (keyword == u"const")
            return value == rule;
        if (keyword == u"enum")
            return rule.toArray().contains(value);
        if (keyword == u"type")
            return hasType(rule, value);
        if (keyword == u"not")
            return !accepts(rule.toObject(), value);
        if (keyword == u"anyOf")
            return countAccepting(rule.toArray(), value) > 0;
        if (keyword == u"oneOf")
            return countAccepting(rule.toArray(), value) == 1;
        if (value.isString() && isTextKeyword(keyword))
            return holdsForText(keyword, rule, value.toString());
        if (value.isDouble() && (keyword == u"minimum" || keyword == u"maximum"))
            return keyword == u"minimum" ? value.toDouble() >= rule.toDouble()
                                         : value.toDouble() <= rule.toDouble();
        if (value.isArray() && keyword == u"items")
            return allAccepted(rule.toObject(), value.toArray());
        if (value.isObject() && isObjectKeyword(keyword))
            return holdsForObject(keyword, rule, schema, value.toObject());
        const bool isKnown = isTextKeyword(keyword) || isObjectKeyword(keyword) || keyword == u"items" ||
                             keyword == u"minimum" || keyword == u"maximum";
        return isKnown ? true : throw std::runtime_error("unknown keyword " + keyword.toStdString());
    }

    QJsonObject definition(const QString& reference) const {
        const QJsonObject definitions = m_root[u"$defs"].toObject();
        const QString name = reference.section(u'/', -1);
        if (!definitions.contains(name))
            throw std::runtime_error("unknown definition " + reference.toStdString());
        return definitions[name].toObject();
    }

    static bool hasType(const QJsonValue& rule, const QJsonValue& value) {
        const QJsonArray types = rule.isArray() ? rule.toArray() : QJsonArray{rule};
        const bool isWhole = value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
        return (value.isString() && types.contains(u"string"_qs)) ||
               (value.isDouble() && types.contains(u"number"_qs)) ||
               (isWhole && types.contains(u"integer"_qs)) ||
               (value.isBool() && types.contains(u"boolean"_qs)) ||
               (value.isNull() && types.contains(u"null"_qs)) ||
               (value.isArray() && types.contains(u"array"_qs)) ||
               (value.isObject() && types.contains(u"object"_qs));
    }

    int countAccepting(const QJsonArray& schemas, const QJsonValue& value) const {
        return static_cast<int>(std::count_if(schemas.begin(), schemas.end(), [&](const QJsonValue& schema) {
            return accepts(schema.toObject(), value);
        }));
    }

    bool allAccepted(const QJsonObject& schema, const QJsonArray& values) const {
        return std::all_of(values.begin(), values.end(),
                           [&](const QJsonValue& value) { return accepts(schema, value); });
    }

    static bool isTextKeyword(const QString& keyword) {
        return keyword == u"pattern" || keyword == u"minLength" || keyword == u"maxLength";
    }

    static bool holdsForText(const QString& keyword, const QJsonValue& rule, const QString& text) {
        const qsizetype length = text.toUcs4().size();
        if (keyword == u"minLength")
            return length >= rule.toInt();
        if (keyword == u"maxLength")
            return length <= rule.toInt();
        return expression(rule.toString()).match(text).hasMatch();
    }

    /// ECMA 262 as PCRE: code points, and "$" only at the very end.
    static QRegularExpression expression(QString pattern) {
        static const QRegularExpression codePoint(QStringLiteral("\\\\u([0-9A-F]{4})"));
        pattern.replace(codePoint, QStringLiteral("\\x{\\1}"));
        if (pattern.endsWith(u'$'))
            pattern = pattern.chopped(1) + QStringLiteral("\\z");
        return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    }

    static bool isObjectKeyword(const QString& keyword) {
        return keyword == u"properties" || keyword == u"additionalProperties" || keyword == u"required" ||
               keyword == u"propertyNames";
    }

    bool holdsForObject(const QString& keyword, const QJsonValue& rule, const QJsonObject& schema,
                        const QJsonObject& object) const {
        const QStringList keys = object.keys();
        const QJsonObject properties = schema[u"properties"].toObject();
        return std::all_of(keys.begin(), keys.end(),
                           [&](const QString& key) {
                               if (keyword == u"properties")
                                   return !properties.contains(key) ||
                                          accepts(properties[key].toObject(), object[key]);
                               if (keyword == u"propertyNames")
                                   return accepts(rule.toObject(), key);
                               if (keyword == u"additionalProperties" && !properties.contains(key))
                                   return rule.isObject() ? accepts(rule.toObject(), object[key])
                                                          : rule.toBool();
                               return true;
                           }) &&
               (keyword != u"required" || hasAll(rule.toArray(), object));
    }

    static bool hasAll(const QJsonArray& required, const QJsonObject& object) {
        return std::all_of(required.begin(), required.end(),
                           [&](const QJsonValue& key) { return object.contains(key.toString()); });
    }

    QJsonObject m_root;
};

} // namespace drawbridge
