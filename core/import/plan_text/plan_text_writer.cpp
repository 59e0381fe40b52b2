// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_text.h"
#include "core/import/yaml/yaml_scalar.h"

#include <QSet>

#include <algorithm>

namespace drawbridge {

namespace {

constexpr qsizetype kWidth = 100;

/// Content to be written, before its layout is decided.
struct Output {
    enum class Kind { Scalar, List, Mapping };
    struct Entry;

    Kind kind = Kind::Scalar;
    QString text;
    bool bare = false; ///< a number, date or boolean: never quoted
    std::vector<Output> items;
    std::vector<Entry> entries;

    bool isScalar() const { return kind == Kind::Scalar; }
    bool isMultiLine() const { return text.contains(u'\n'); }
};

struct Output::Entry {
    QString key;
    Output value;
    bool isData = false; ///< the key is plan data; our own keys are always written plain (even `on`)

    QString keyText(YamlContext context) const { return isData ? yamlScalar(key, context) : key; }
};

bool isBareKind(ValueKind kind) {
    switch (kind) {
    case ValueKind::Boolean:
    case ValueKind::Integer:
    case ValueKind::Number:
    case ValueKind::Money:
    case ValueKind::Ports:
    case ValueKind::Date:
        return true;
    default:
        return false;
    }
}

bool isNamed(ValueKind kind) {
    return kind == ValueKind::Reference || kind == ValueKind::Place || kind == ValueKind::TrafficEnd;
}

/// Decides on content.
class Composer {
public:
    explicit Composer(const Plan& plan) : m_names(plan) {}

    Output record(const RecordType& type, const void* owner) const {
        Output output;
        output.kind = Output::Kind::Mapping;
        for (const Field& field : type.fields) {
            if (field.inPlanText && field.count(owner) > 0)
                addField(field, owner, output);
        }
        return output;
    }

private:
    void addField(const Field& field, const void* owner, Output& into) const {
        std::optional<Output> value;
        if (field.shape != Shape::List)
            value = element(field, owner, 0);
        else if (field.asMap)
            value = pairs(field, owner);
        else
            value = list(field, owner);
        if (value)
            into.entries.push_back({field.key, std::move(*value), false});
    }

    std::optional<Output> element(const Field& field, const void* owner, int index) const {
        if (!field.isRecord())
            return single(field, owner, index);
        const RecordType& type = field.record();
        Output output = record(type, field.child(owner, index));
        const bool isShort =
            type.shorthand >= 0 && output.entries.size() == 1 &&
            output.entries.front().key == type.fields[static_cast<std::size_t>(type.shorthand)].key;
        return isShort ? std::move(output.entries.front().value) : std::move(output);
    }

    /// Nothing for a reference to a missing entity.
    std::optional<Output> single(const Field& field, const void* owner, int index) const {
        const Stored value = field.get(owner, index);
        Output output;
        output.text = formatValue(field.type, value, m_names);
        output.bare = isBareKind(field.type.kind);
        if (isNothing(value) || (output.text.isEmpty() && isNamed(field.type.kind)))
            return std::nullopt;
        return output;
    }

    Output list(const Field& field, const void* owner) const {
        Output output;
        output.kind = Output::Kind::List;
        for (int i = 0, n = field.count(owner); i < n; ++i) {
            if (auto item = element(field, owner, i))
                output.items.push_back(std::move(*item));
        }
        return output;
    }

    /// {first: second, …}; a list of records if a key would be repeated or missing.
    Output pairs(const Field& field, const void* owner) const {
        Output output;
        output.kind = Output::Kind::Mapping;
        QSet<QString> keys;
        for (int i = 0, n = field.count(owner); i < n; ++i) {
            Output pair = record(field.record(), field.child(owner, i));
            constexpr qsizetype longestKey = 200; // YAML allows 1024
            const QString key = pair.entries.empty() ? QString() : pair.entries.front().value.text;
            if (pair.entries.size() != 2 || keys.contains(key) || key.size() > longestKey)
                return list(field, owner);
            keys.insert(key);
            output.entries.push_back({key, std::move(pair.entries.back().value), true});
        }
        return output;
    }

    PlanNames m_names;
};

/// Fits on one line: values, lists of values, mappings of those; a list of records only if it is a single
/// small one.
bool isSmall(const Output& output) {
    const auto isScalar = [](const Output& item) { return item.isScalar() && !item.isMultiLine(); };
    switch (output.kind) {
    case Output::Kind::Scalar:
        return isScalar(output);
    case Output::Kind::List:
        if (output.items.size() == 1 && output.items.front().kind == Output::Kind::Mapping)
            return output.items.front().entries.size() <= 2 && isSmall(output.items.front());
        return std::all_of(output.items.begin(), output.items.end(), isScalar);
    case Output::Kind::Mapping:
        break;
    }
    return std::all_of(output.entries.begin(), output.entries.end(),
                       [](const Output::Entry& entry) { return isSmall(entry.value); });
}

bool hasOnlyScalars(const Output& output) {
    return std::all_of(output.entries.begin(), output.entries.end(),
                       [](const Output::Entry& entry) { return entry.value.isScalar(); });
}

QString flow(const Output& output) {
    if (output.isScalar())
        return yamlScalar(output.text, YamlContext::Flow, output.bare);
    QStringList parts;
    for (const Output& item : output.items)
        parts += flow(item);
    for (const Output::Entry& entry : output.entries)
        parts += entry.keyText(YamlContext::Flow) + QStringLiteral(": ") + flow(entry.value);
    const QString inside = parts.join(QStringLiteral(", "));
    return output.kind == Output::Kind::List ? u'[' + inside + u']' : u'{' + inside + u'}';
}

/// Decides on layout.
class Layout {
public:
    QString text;

    void mapping(const Output& output, int indent, bool continuesLine = false) {
        for (const Output::Entry& entry : output.entries) {
            if (!continuesLine)
                text += QString(indent, u' ');
            continuesLine = false;
            const QString key = entry.keyText(YamlContext::Block) + u':';
            text += key;
            value(entry.value, indent, indent + key.size() + 1);
        }
    }

    void list(const Output& output, int indent, bool isTopLevel) {
        for (const Output& item : output.items) {
            text += QString(indent, u' ') + u'-';
            const bool mayFlow = item.kind != Output::Kind::Mapping || !isTopLevel || hasOnlyScalars(item);
            if (mayFlow && fits(item, indent + 2))
                line(item);
            else if (item.kind == Output::Kind::Mapping && !item.entries.empty()) {
                text += u' ';
                mapping(item, indent + 2, true);
            } else
                value(item, indent, indent + 2);
        }
    }

private:
    /// Whether it fits on one line from `column` on; single values always do.
    static bool fits(const Output& output, qsizetype column) {
        return !output.isScalar() && isSmall(output) && column + flow(output).size() <= kWidth;
    }

    void line(const Output& output) { text += u' ' + flow(output) + u'\n'; }

    void value(const Output& output, int indent, qsizetype column) {
        if (output.isScalar())
            scalar(output, indent);
        else if ((output.items.empty() && output.entries.empty()) || fits(output, column))
            line(output);
        else {
            text += u'\n';
            if (output.kind == Output::Kind::List)
                list(output, indent + 2, false);
            else
                mapping(output, indent + 2);
        }
    }

    void scalar(const Output& output, int indent) {
        if (!output.isMultiLine() || !fitsLiteralBlock(output.text)) {
            text += u' ' + yamlScalar(output.text, YamlContext::Block, output.bare) + u'\n';
            return;
        }
        const bool endsInBreak = output.text.endsWith(u'\n');
        text += endsInBreak ? QStringLiteral(" |\n") : QStringLiteral(" |-\n");
        const QString lines = endsInBreak ? output.text.chopped(1) : output.text;
        for (const QString& row : lines.split(u'\n'))
            text += row.isEmpty() ? QStringLiteral("\n") : QString(indent + 2, u' ') + row + u'\n';
    }
};

} // namespace

QByteArray writePlanText(const Plan& plan) {
    const Composer composer(plan);
    Layout layout;
    layout.text = QStringLiteral("drawbridge: 1\n");
    layout.mapping(composer.record(ProjectSettings::record(), &plan.project), 0);
    for (const EntityType& type : entityTypes()) {
        const int count = type.inPlanText ? type.count(plan) : 0;
        if (count == 0)
            continue;
        Output rows;
        rows.kind = Output::Kind::List;
        for (int i = 0; i < count; ++i)
            rows.items.push_back(composer.record(type.record(), type.at(plan, i)));
        layout.text += u'\n' + type.key + QStringLiteral(":\n");
        layout.list(rows, 2, true);
    }
    return layout.text.toUtf8();
}

} // namespace drawbridge
