// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/table_reader.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/import/plan_text/plan_forms.h"
#include "core/model/cell_text.h"
#include "core/model/unknown_name.h"

#include <QFileInfo>

#include <algorithm>

namespace drawbridge::inventory {

namespace {

/// A value within a message, shortened.
QString shown(const QString& text) {
    constexpr qsizetype longest = 60;
    const QString line = visibleText(text.simplified());
    return inQuotes(line.size() > longest ? line.left(longest) + u'…' : line);
}

QStringList namesOf(const Drafts& drafts, const ValueType& type) {
    std::vector<EntityKind> kinds{type.referenced};
    if (type.kind == ValueKind::Place)
        kinds = {EntityKind::Component, EntityKind::Site};
    if (type.kind == ValueKind::TrafficEnd)
        kinds = {EntityKind::Network, EntityKind::Component, EntityKind::Site};
    QStringList names;
    for (const EntityKind kind : kinds) {
        for (const EntityRef& ref : drafts.all(kind))
            names += entityType(kind).name(drafts.look(ref));
    }
    names.sort();
    return names;
}

bool isReference(ValueKind kind) {
    return kind == ValueKind::Reference || kind == ValueKind::Place || kind == ValueKind::TrafficEnd;
}

/// By names that differ in upper and lower case only.
std::optional<Stored> foldedReference(const Drafts& drafts, const ValueType& type, const QString& text) {
    if (type.kind == ValueKind::Reference) {
        const auto ref = drafts.called(type.referenced, text);
        return ref ? std::optional(Stored{ref->id}) : std::nullopt;
    }
    std::vector<EntityKind> kinds{EntityKind::Component, EntityKind::Site};
    if (type.kind == ValueKind::TrafficEnd)
        kinds.insert(kinds.begin(), EntityKind::Network);
    for (const EntityKind kind : kinds) {
        if (const auto ref = drafts.called(kind, text))
            return storedRef(*ref);
    }
    const QString lower = text.toLower();
    const bool isAny = lower == u"any" || lower == u"*" || lower == u"alle" || lower == u"all";
    return type.kind == ValueKind::TrafficEnd && isAny ? std::optional(Stored{u"any"_qs}) : std::nullopt;
}

} // namespace

QString wrongName(EntityKind kind, const QString& name) {
    const bool isEnd =
        kind == EntityKind::Component || kind == EntityKind::Site || kind == EntityKind::Network;
    if (!planforms::isName(name))
        return ImportTexts::tr("cannot be a name: it has line breaks, control characters, or more than 200 "
                               "characters");
    return isEnd && name == u"any" ? ImportTexts::tr("is reserved for rules: choose another name")
                                   : QString();
}

TableReader::TableReader(Import& import, TableRead& table, const TableForm& form)
    : m_import(import), m_table(table), m_form(form) {
    senseColumns();
}

bool TableReader::hasNumbers(const QString& target) const {
    static const QStringList resources{u"cpus"_qs, u"memory"_qs, u"storage"_qs};
    const TableColumn* column = m_form.find(target);
    return column == nullptr ? resources.contains(target)
                             : !column->field().isRecord() && isNumeric(column->field().type.kind);
}

void TableReader::senseColumns() {
    bool anyComma = false;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        ColumnSense sense{NumberStyle::Unknown, m_table.columns[i].unit};
        bool comma = false;
        bool point = false;
        for (const SheetRow& row : m_table.rows) {
            if (static_cast<qsizetype>(i) >= row.cells.size())
                continue;
            const NumberStyle style = styleOf(row.cells.at(static_cast<qsizetype>(i)));
            comma = comma || style == NumberStyle::Comma;
            point = point || style == NumberStyle::Point;
        }
        if (comma != point)
            sense.style = comma ? NumberStyle::Comma : NumberStyle::Point;
        anyComma = anyComma || (sense.style == NumberStyle::Comma && hasNumbers(m_table.columns[i].target));
        m_senses.push_back(sense);
    }
    // A column that does not say writes as the others do, or as the language of such files.
    for (ColumnSense& sense : m_senses) {
        if (sense.style == NumberStyle::Unknown && anyComma)
            sense.style = NumberStyle::Comma;
        else if (sense.style == NumberStyle::Unknown && m_table.separator == u',')
            sense.style = NumberStyle::Point;
    }
}

int TableReader::columnOf(QStringView target) const {
    const std::vector<int> all = columnsOf(target);
    return all.empty() ? -1 : all.front();
}

std::vector<int> TableReader::columnsOf(QStringView target) const {
    std::vector<int> found;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        if (m_table.columns[i].target == target)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

QString TableReader::raw(const SheetRow& row, int column, ValueKind kind) const {
    if (column < 0 || column >= row.cells.size())
        return {};
    const QString cell = withoutApostrophe(row.cells.at(column));
    return isNothing(cell, kind) ? QString() : cell;
}

QString TableReader::text(const SheetRow& row, int column) const {
    return unquoted(raw(row, column, ValueKind::Text));
}

void TableReader::problem(const SheetRow& row, int column, const QString& message) const {
    m_table.problems.push_back({row.number, column, message});
}

void TableReader::wrong(const SheetRow& row, int column, const QString& text, const QString& message) const {
    problem(row, column, shown(text) + u' ' + message);
}

void TableReader::note(const QString& message) const {
    m_import.notes.push_back({Severity::Note, {m_table.file, 0, 0}, message});
}

bool TableReader::makesFromNames(EntityKind kind, const Field& field) const {
    const bool isEstate = m_form.kind == EntityKind::Component || m_form.kind == EntityKind::Network;
    const bool isOwn = m_form.key == u"components" || m_form.key == u"networks";
    if (kind == EntityKind::Site)
        return isEstate && isOwn && (field.key == u"site" || field.key == u"to");
    return kind == EntityKind::Network && field.key == u"network" && m_form.kind == EntityKind::Component;
}

EntityRef TableReader::madeBeside(const SheetRow& row, int column, EntityKind kind,
                                  const QString& name) const {
    const EntityRef ref = drafts().make(kind, name);
    const QString where = ImportTexts::tr("%1, row %2, column %3")
                              .arg(QFileInfo(m_table.file).fileName())
                              .arg(row.number)
                              .arg(m_table.columns[static_cast<std::size_t>(column)].heading);
    m_import.madeBeside.push_back({ref, where});
    return ref;
}

std::optional<Stored> TableReader::value(const SheetRow& row, int column, const Field& field,
                                         const QString& text) const {
    const ValueType& type = field.type;
    if (!isReference(type.kind)) {
        const auto read =
            readValue(field, text, m_senses[static_cast<std::size_t>(column)], drafts().names());
        if (read)
            return *read;
        wrong(row, column, text, read.error());
        return std::nullopt;
    }
    if (const auto exact = parseValue(type, text, drafts().names()))
        return *exact;
    if (const auto folded = foldedReference(drafts(), type, text))
        return *folded;
    if (type.kind == ValueKind::Reference && makesFromNames(type.referenced, field)) {
        if (const QString why = wrongName(type.referenced, text); why.isEmpty())
            return Stored{madeBeside(row, column, type.referenced, text).id};
    }
    constexpr std::size_t most = 100; // hints for errors that are not shown would waste time
    if (m_table.problems.size() > most)
        wrong(row, column, text, ImportTexts::tr("is unknown"));
    else if (type.kind == ValueKind::TrafficEnd)
        wrong(row, column, text, parseValue(type, text, drafts().names()).error());
    else
        problem(row, column,
                withNearest(type.kind == ValueKind::Place ? noPlaceCalled(visibleText(text))
                                                          : noneCalled(type.referenced, visibleText(text)),
                            text, namesOf(drafts(), type)));
    return std::nullopt;
}

std::optional<EntityRef> TableReader::entity(const SheetRow& row, int column, EntityKind kind,
                                             const QString& name) const {
    Field field;
    field.type.kind = ValueKind::Reference;
    field.type.referenced = kind;
    if (kind == EntityKind::Network)
        field.key = QStringLiteral("network");
    const auto read = value(row, column, field, name);
    return read ? std::optional(EntityRef{kind, storedInteger(*read)}) : std::nullopt;
}

bool TableReader::putPair(const SheetRow& row, int column, const Field& field, void* owner,
                          const QString& item) const {
    const RecordType& type = field.record();
    const auto [first, second] = cellPair(item);
    if (type.exactlyOneOf.empty()) {
        const auto key = value(row, column, type.fields[0], unquoted(first));
        const bool isCount = type.fields[1].type.kind == ValueKind::Integer; // "DBA" alone is one of them
        if (second.isNull() && !isCount)
            wrong(row, column, item, ImportTexts::tr("is not a pair: write it as first: second"));
        const auto content =
            second.isNull() && !isCount
                ? std::nullopt
                : value(row, column, type.fields[1], second.isNull() ? u"1"_qs : unquoted(second));
        if (!key || !content)
            return false;
        void* pair = field.addChild(owner);
        type.fields[0].put(pair, *key);
        type.fields[1].put(pair, *content);
        return true;
    }
    const Field* part = type.find(first.trimmed().toLower());
    if (part == nullptr || second.isNull()) {
        wrong(row, column, item, ImportTexts::tr("does not say what fails: write it as site: Frankfurt"));
        return false;
    }
    const auto content = value(row, column, *part, unquoted(second));
    if (content)
        part->put(field.addChild(owner), *content);
    return content.has_value();
}

bool TableReader::put(const SheetRow& row, int column, const TableColumn& target, void* record) const {
    const Field& field = target.field();
    const ValueKind kind = field.isRecord() ? ValueKind::Choice : field.type.kind;
    const QString cell = raw(row, column, kind);
    if (cell.isNull())
        return false;
    void* owner = madeRecordAt(target.way, record);
    if (field.shape != Shape::List) {
        const QString text =
            isWritten(kind) || cell.trimmed().startsWith(u'"') ? unquoted(cell) : cell.trimmed();
        const auto read = value(row, column, field, text);
        if (read)
            field.put(owner, *read);
        return true;
    }
    if (!mayRepeat(target.key) || columnOf(target.key) == column)
        field.clear(owner);
    // A whole cell may be one name with a comma in it.
    const bool isOneName = !field.isRecord() && kind == ValueKind::Reference &&
                           drafts().called(field.type.referenced, cell.trimmed());
    const QStringList items =
        isOneName ? QStringList(cell.trimmed()) : cellItems(cell, kind, field.isRecord());
    for (const QString& item : items) {
        if (field.isRecord()) {
            putPair(row, column, field, owner, item);
        } else if (const auto read = value(row, column, field, unquoted(item))) {
            field.put(owner, *read);
        }
    }
    return true;
}

QSet<QString> TableReader::fill(const SheetRow& row, void* record) const {
    QSet<QString> given;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        const TableColumn* target = m_form.find(m_table.columns[i].target);
        if (target == nullptr)
            continue;
        const auto column = static_cast<int>(i);
        const bool isFirst = columnOf(target->key) == column;
        if (isFirst || target->field().shape == Shape::List) {
            if (put(row, column, *target, record))
                given.insert(target->key);
        } else if (const QString more = text(row, column); !more.isEmpty()) { // a further note
            void* owner = madeRecordAt(target->way, record);
            const QString before = target->field().count(owner) > 0 && given.contains(target->key)
                                       ? storedText(target->field().get(owner, 0)) + u'\n'
                                       : QString();
            if (const auto read = value(row, column, target->field(), more))
                target->field().put(owner, before + storedText(*read));
            given.insert(target->key);
        }
    }
    return given;
}

void TableReader::checkRequired(const SheetRow& row, const void* record, const QSet<QString>& given,
                                const void* before) const {
    static const QStringList assumed{u"components/kind"_qs, u"sites/kind"_qs, u"copies/method"_qs};
    for (const TableColumn& column : m_form.columns) {
        const void* holder = recordAt(column.way, record);
        if (!column.field().required || holder == nullptr || given.contains(column.key) ||
            assumed.contains(m_form.key + u'/' + column.key))
            continue;
        // What the row has just made has defaults, which nobody gave.
        const bool isMade = before == nullptr || recordAt(column.way, before) == nullptr;
        if (isMade || column.field().count(holder) == 0)
            problem(row, columnOf(column.key), ImportTexts::tr("%1 is missing").arg(column.key));
    }
}

} // namespace drawbridge::inventory
