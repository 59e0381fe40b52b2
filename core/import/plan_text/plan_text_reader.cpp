// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/import/plan_text/plan_forms.h"
#include "core/import/plan_text/plan_text.h"
#include "core/import/plan_text/plan_text_hints.h"
#include "core/import/plan_text/plan_text_report.h"
#include "core/model/unknown_name.h"
#include "core/model/value_rule.h"

#include <algorithm>
#include <array>

namespace drawbridge {

namespace {

constexpr int kFormat = 1;

/// A value for a message, shortened if long.
QString shown(const QString& text) {
    constexpr qsizetype longest = 60;
    const QString line = visibleText(text.simplified());
    return line.size() > longest ? line.left(longest) + u'…' : line;
}

/// Ends a sentence: with the first suggestion that there is.
QString meant(const QString& suggestion, const QString& otherwise = {}) {
    const QString name = suggestion.isEmpty() ? otherwise : suggestion;
    return name.isEmpty() ? QStringLiteral(".") : PlanTextTexts::tr("; did you mean \"%1\"?").arg(name);
}

bool isGiven(const YamlNode* node) {
    return node != nullptr && !node->isNull();
}

QString keysOf(const RecordType& type, const std::vector<int>& indices) {
    QStringList keys;
    for (const int index : indices)
        keys += type.fields[static_cast<std::size_t>(index)].key;
    return keys.join(QStringLiteral(", "));
}

/// Kinds of entities that a value may name.
std::vector<EntityKind> namedKinds(const ValueType& type) {
    switch (type.kind) {
    case ValueKind::Reference:
        return {type.referenced};
    case ValueKind::Place:
        return {EntityKind::Component, EntityKind::Site};
    case ValueKind::TrafficEnd:
        return {EntityKind::Network, EntityKind::Component, EntityKind::Site};
    default:
        return {};
    }
}

/// First pass: ids and names of all entities, so that names can be used before their definition. Second pass:
/// all fields, by their descriptions.
class Reader {
public:
    explicit Reader(const QString& file) : m_report(file), m_names(m_plan) {}

    Plan read(const YamlNode& root) {
        checkFormat(root);
        readSettings(root);
        learnNames(root);
        for (const PlanTextRow& row : m_rows)
            readRecord(row.type->record(), row.entity.get(), *row.node);
        checkPlanTextRows(m_rows, m_report);
        m_report.throwIfAny();
        for (const PlanTextRow& row : m_rows)
            row.type->append(m_plan, row.entity);
        return std::move(m_plan);
    }

private:
    void checkFormat(const YamlNode& root) {
        const YamlNode* format = root.isMapping() ? root.find(u"drawbridge") : nullptr;
        if (!isGiven(format))
            m_report.add(
                std::max(root.line, 1), std::max(root.column, 1),
                PlanTextTexts::tr("This is not plan text: it has no \"drawbridge: %1\".").arg(kFormat));
        else if (bool isNumber = false; format->quoted || (format->scalar.toInt(&isNumber), !isNumber))
            m_report.add(*format,
                         PlanTextTexts::tr(
                             "\"drawbridge\" is the format number of plan text; write \"drawbridge: %1\".")
                             .arg(kFormat));
        else if (format->scalar != QString::number(kFormat))
            m_report.add(*format,
                         PlanTextTexts::tr("This plan text has format %1, but this version of Drawbridge "
                                           "only reads format %2; use a matching version.")
                             .arg(shown(format->scalar))
                             .arg(kFormat));
        m_report.throwIfAny();
    }

    void readSettings(const YamlNode& root) {
        const RecordType& type = ProjectSettings::record();
        QStringList known{QStringLiteral("drawbridge")};
        for (const Field& field : type.fields)
            known += field.key;
        for (const EntityType& entity : entityTypes()) {
            if (entity.inPlanText)
                known += entity.key;
        }
        readCurrency(root);
        for (const YamlNode::Entry& entry : root.entries) {
            if (!known.contains(entry.key))
                m_report.add(entry.line, entry.column,
                             PlanTextTexts::tr("\"%1\" is not a key of plan text").arg(shown(entry.key)) +
                                 meant(plantext::ownSection(entry.key), nearestName(entry.key, known)));
            else if (const Field* field = type.find(entry.key);
                     field != nullptr && !entry.value.isNull() && entry.key != u"currency")
                readField(*field, &m_plan.project, entry.value);
        }
        checkRequired(type, root);
        checkSettings(root);
    }

    void checkSettings(const YamlNode& root) {
        if (const YamlNode* name = root.find(u"name"); isGiven(name) && name->isScalar())
            checkName(*name);
    }

    /// First: it says how many digits amounts of money have.
    void readCurrency(const YamlNode& root) {
        const YamlNode* node = root.find(u"currency");
        if (node != nullptr && !node->isNull())
            readField(*ProjectSettings::record().find(u"currency"), &m_plan.project, *node);
        auto& currency = m_plan.project.currency;
        if (currency && !isCurrencyCode(*currency)) {
            m_report.add(*node,
                         PlanTextTexts::tr("\"%1\" is not a currency: write its ISO 4217 code, e.g. EUR.")
                             .arg(shown(*currency)));
            currency.reset();
        }
        m_names.setCurrency(m_plan.project.effectiveCurrency());
    }

    void learnNames(const YamlNode& root) {
        for (const EntityType& type : entityTypes()) {
            const YamlNode* list = type.inPlanText ? root.find(type.key) : nullptr;
            if (!isGiven(list))
                continue;
            if (!list->isSequence()) {
                m_report.add(
                    *list,
                    PlanTextTexts::tr("\"%1\" is a list: start each entry with \"- \".").arg(type.key));
                continue;
            }
            qint64 position = 0;
            for (const YamlNode& item : list->items) {
                const qint64 id = SiteId::fresh().value();
                m_rows.push_back({&type, &item, type.create(id, ++position)});
                learnName(type, item, id);
            }
        }
    }

    void learnName(const EntityType& type, const YamlNode& item, qint64 id) {
        const YamlNode* name =
            type.nameField.isEmpty() || !item.isMapping() ? nullptr : item.find(type.nameField);
        if (!isGiven(name) || !name->isScalar())
            return;
        checkName(*name);
        if (m_names.idOf(type.kind, name->scalar)) {
            const int first = m_nameLines[static_cast<std::size_t>(type.kind)].value(name->scalar);
            m_report.add(*name,
                         PlanTextTexts::tr(
                             "The %1 \"%2\" is defined twice, first in line %3; give each a different %4.")
                             .arg(type.label.toLower(), shown(name->scalar))
                             .arg(first)
                             .arg(type.nameField));
            return;
        }
        m_names.add(type.kind, name->scalar, id);
        m_nameLines[static_cast<std::size_t>(type.kind)].insert(name->scalar, name->line);
    }

    void checkName(const YamlNode& node) {
        if (!planforms::isName(node.scalar))
            m_report.add(
                node,
                PlanTextTexts::tr(
                    "\"%1\" cannot be a name: a name is not empty, has no spaces around it, no line breaks "
                    "or control characters, and at most %2 characters.")
                    .arg(shown(node.scalar))
                    .arg(planforms::kLongestName));
    }

    void readRecord(const RecordType& type, void* owner, const YamlNode& node) {
        if (node.isScalar() && type.shorthand >= 0) {
            readValue(type.fields[static_cast<std::size_t>(type.shorthand)], owner, node);
            return;
        }
        if (!node.isMapping()) {
            m_report.add(node,
                         PlanTextTexts::tr("This %1 must be written as keys and values, e.g. \"%2: …\".")
                             .arg(type.name, type.fields.front().key));
            return;
        }
        for (const YamlNode::Entry& entry : node.entries) {
            const Field* field = type.find(entry.key);
            if (field == nullptr || !field->inPlanText)
                m_report.add(entry.line, entry.column, unknownKey(type, entry.key));
            else if (!entry.value.isNull())
                readField(*field, owner, entry.value);
        }
        checkRequired(type, node);
        checkExactlyOne(type, node);
        if (&type == &UncertainDuration::record())
            checkUncertainDuration(*static_cast<const UncertainDuration*>(owner), node, m_report);
    }

    static QString unknownKey(const RecordType& type, const QString& key) {
        QStringList known;
        for (const Field& field : type.fields) {
            if (field.inPlanText)
                known += field.key;
        }
        const QString wrong = PlanTextTexts::tr("\"%1\" is not a key of this %2").arg(shown(key), type.name);
        const QString own = plantext::ownKey(type, key);
        if (const QString advice = plantext::adviceForKey(type, key); own.isEmpty() && !advice.isEmpty())
            return PlanTextTexts::tr("%1; %2.").arg(wrong, advice);
        return wrong + meant(own, nearestName(key, known));
    }

    void checkRequired(const RecordType& type, const YamlNode& node) {
        for (const Field& field : type.fields) {
            if (field.required && field.inPlanText && !isGiven(node.find(field.key)))
                m_report.add(node,
                             PlanTextTexts::tr("This %1 has no \"%2\"; add it.").arg(type.name, field.key));
        }
    }

    void checkExactlyOne(const RecordType& type, const YamlNode& node) {
        if (type.exactlyOneOf.empty())
            return;
        const auto given = std::count_if(type.exactlyOneOf.begin(), type.exactlyOneOf.end(), [&](int index) {
            return isGiven(node.find(type.fields[static_cast<std::size_t>(index)].key));
        });
        if (given != 1)
            m_report.add(node, PlanTextTexts::tr("This %1 needs exactly one of %2, but has %3 of them.")
                                   .arg(type.name, keysOf(type, type.exactlyOneOf))
                                   .arg(given));
    }

    void readField(const Field& field, void* owner, const YamlNode& node) {
        if (field.shape != Shape::List) {
            readElement(field, owner, node);
        } else if (field.asMap && node.isMapping()) {
            for (const YamlNode::Entry& entry : node.entries)
                readPair(field, owner, entry);
        } else if (node.isSequence()) {
            for (const YamlNode& item : node.items)
                readElement(field, owner, item);
        } else {
            const QString form =
                field.asMap ? PlanTextTexts::tr("{name: value}") : PlanTextTexts::tr("[first, second]");
            m_report.add(
                node, PlanTextTexts::tr("\"%1\" takes several values: write it as %2.").arg(field.key, form));
        }
    }

    void readElement(const Field& field, void* owner, const YamlNode& node) {
        if (node.isNull())
            m_report.add(
                node,
                PlanTextTexts::tr("An entry of \"%1\" is empty; fill it in or remove it.").arg(field.key));
        else if (field.isRecord())
            readRecord(field.record(), field.addChild(owner), node);
        else
            readValue(field, owner, node);
    }

    /// A mapping entry that represents a record of two fields.
    void readPair(const Field& field, void* owner, const YamlNode::Entry& entry) {
        const RecordType& type = field.record();
        void* pair = field.addChild(owner);
        YamlNode key;
        key.kind = YamlNode::Kind::Scalar;
        key.scalar = entry.key;
        key.line = entry.line;
        key.column = entry.column;
        readValue(type.fields.at(0), pair, key);
        readElement(type.fields.at(1), pair, entry.value);
    }

    void readValue(const Field& field, void* owner, const YamlNode& node) {
        if (!node.isScalar()) {
            m_report.add(node,
                         PlanTextTexts::tr("\"%1\" takes a single value here, not a list or keys and values.")
                             .arg(field.key));
            return;
        }
        if (!node.tag.isEmpty() && node.tag != u"!!str") {
            m_report.add(
                node,
                PlanTextTexts::tr("Plan text does not use the tag \"%1\"; remove it.").arg(shown(node.tag)));
            return;
        }
        const auto parsed = parseValue(field.type, node.scalar, m_names);
        if (!parsed && m_report.isFull()) {
            m_report.add(node, {}); // hints for errors that are not shown would waste time
            return;
        }
        const QString problem =
            parsed ? formError(field, node, *parsed) : parseError(field.type, node.scalar, parsed.error());
        if (problem.isEmpty())
            field.put(owner, *parsed);
        else
            m_report.add(node, field.key + QStringLiteral(": ") + problem);
    }

    static QString ofValue(const YamlNode& node, const QString& problem) {
        return QStringLiteral("\"%1\" %2").arg(shown(node.scalar), problem);
    }

    /// A whole sentence about a value that could not be read.
    QString parseError(const ValueType& type, const QString& text, const QString& error) const {
        if (type.kind == ValueKind::Reference || type.kind == ValueKind::Place) {
            const QString sentence = type.kind == ValueKind::Place ? noPlaceCalled(shown(text))
                                                                   : noneCalled(type.referenced, shown(text));
            const QString whole = withNearest(sentence, text, knownTo(type));
            return whole.endsWith(u'?') ? whole : whole + u'.';
        }
        const QString wrong = QStringLiteral("\"%1\" %2").arg(shown(text), error);
        return wrong.endsWith(u'?')
                   ? wrong
                   : wrong + meant(plantext::ownValue(type, text), nearestName(text, knownTo(type)));
    }

    QString formError(const Field& field, const YamlNode& node, const Stored& value) const {
        if (planforms::isBare(field.type.kind) && node.quoted)
            return ofValue(node, PlanTextTexts::tr("is in quotes, which makes it text; remove them."));
        if (!planforms::hasForm(field.type.kind, node.scalar))
            return ofValue(node, PlanTextTexts::tr("is not in the format of plan text; write %1.")
                                     .arg(formatValue(field.type, value, m_names)));
        const auto bounds = numberBounds(field);
        if (!bounds || bounds->contains(storedNumber(value)))
            return {};
        return ofValue(node, PlanTextTexts::tr("is out of bounds: it must be between %1 and %2.")
                                 .arg(bound(field, bounds->least), bound(field, bounds->most)));
    }

    QString bound(const Field& field, double value) const {
        const bool isWhole = field.type.kind == ValueKind::Integer || field.type.kind == ValueKind::Duration;
        return formatValue(field.type, isWhole ? Stored{static_cast<qint64>(value)} : Stored{value}, m_names);
    }

    /// Choices or names that a value may be.
    QStringList knownTo(const ValueType& type) const {
        QStringList known = type.choices;
        for (const EntityKind kind : namedKinds(type))
            known += m_nameLines[static_cast<std::size_t>(kind)].keys();
        known.sort(); // so that the same one of two equally near names is always suggested
        return known;
    }

    PlanTextReport m_report;
    Plan m_plan;
    PlanNames m_names;
    std::array<QHash<QString, int>, kEntityKinds> m_nameLines;
    std::vector<PlanTextRow> m_rows;
};

YamlNode parsePlanYaml(const QByteArray& text, const QString& file) {
    try {
        return parseYaml(text, file);
    } catch (const InputError& error) {
        throw PlanTextError({{Severity::Error, error.place(), error.message()}});
    }
}

} // namespace

Plan readPlanText(const QByteArray& text, const QString& file) {
    return Reader(file).read(parsePlanYaml(text, file));
}

} // namespace drawbridge
