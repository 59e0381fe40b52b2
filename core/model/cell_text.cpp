// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/cell_text.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr auto kListMarks = u";,\n";
constexpr auto kPairMarks = u";,\n:=";

bool isParagraphs(ValueKind kind) {
    return kind == ValueKind::Prose || kind == ValueKind::Code;
}

/// Cells that people write for "nothing".
bool isDash(const QString& text) {
    return text == u"-" || text == u"—" || text == u"–";
}

QString quotedIf(const QString& text, QStringView marks) {
    const bool hasMark =
        std::any_of(text.begin(), text.end(), [marks](QChar c) { return marks.contains(c); });
    if (!hasMark && !text.isEmpty() && text == text.trimmed() && !text.startsWith(u'"') && !isDash(text))
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString valueText(const Field& field, const void* owner, int index, QStringView marks,
                  const NameLookup& names) {
    const QString text = formatValue(field.type, field.get(owner, index), names);
    return isWritten(field.type.kind) ? quotedIf(text, marks) : text;
}

/// "site: Frankfurt" of a record of which one field is given, "DBA: 1" of one with two.
QString pairText(const RecordType& type, const void* record, const NameLookup& names) {
    if (type.exactlyOneOf.empty())
        return valueText(type.fields[0], record, 0, kPairMarks, names) + QStringLiteral(": ") +
               valueText(type.fields[1], record, 0, kPairMarks, names);
    for (const Field& field : type.fields) {
        if (field.count(record) > 0)
            return field.key + QStringLiteral(": ") + valueText(field, record, 0, kPairMarks, names);
    }
    return {};
}

/// Splits at marks outside of quotes, which open only at the start of a part.
QStringList split(const QString& text, QStringView marks, int most = -1, bool arePairs = false) {
    QStringList parts;
    QString part;
    bool isBlank = true;   // so far
    bool isQuoted = false; // begins with a quote
    bool inQuotes = false;
    for (const QChar c : text) {
        if (!inQuotes && marks.contains(c) && (most < 0 || parts.size() + 1 < most)) {
            parts += part;
            part.clear();
            isBlank = true;
            isQuoted = false;
            continue;
        }
        if (c == u'"' && (isBlank || (isQuoted && (inQuotes || part.endsWith(u'"'))))) {
            isQuoted = true;
            inQuotes = !inQuotes;
        }
        const bool startsSecond = arePairs && !inQuotes && (c == u':' || c == u'=');
        isBlank = startsSecond || (isBlank && c.isSpace());
        isQuoted = isQuoted && !startsSecond;
        part += c;
    }
    return parts << part;
}

} // namespace

bool isWritten(ValueKind kind) {
    switch (kind) {
    case ValueKind::Text:
    case ValueKind::Prose:
    case ValueKind::Code:
    case ValueKind::Reference:
    case ValueKind::Place:
    case ValueKind::TrafficEnd:
        return true;
    default:
        return false;
    }
}

QString cellText(const TableColumn& column, const void* record, const NameLookup& names) {
    const Field& field = column.field();
    const void* owner = recordAt(column.way, record);
    const int count = owner == nullptr ? 0 : field.count(owner);
    if (field.shape != Shape::List)
        return count == 0 ? QString() : valueText(field, owner, 0, {}, names);
    const bool isProse = !field.isRecord() && isParagraphs(field.type.kind);
    QStringList items;
    for (int i = 0; i < count; ++i)
        items += field.isRecord()
                     ? pairText(field.record(), field.child(owner, i), names)
                     : valueText(field, owner, i, isProse ? QStringView(u"\n") : kListMarks, names);
    return items.join(isProse ? QStringLiteral("\n") : QStringLiteral("; "));
}

QString textCell(const QString& text) {
    return quotedIf(text, {});
}

QStringList cellItems(const QString& cell, ValueKind kind, bool arePairs) {
    constexpr int all = -1;
    QStringList items =
        split(cell, isParagraphs(kind) ? QStringView(u"\n") : QStringView(u";\n"), all, arePairs);
    if (items.size() == 1 && !isParagraphs(kind))
        items = split(cell, u",", all, arePairs);
    items.removeIf([](const QString& item) { return item.trimmed().isEmpty(); });
    for (QString& item : items)
        item = item.trimmed();
    return items;
}

std::pair<QString, QString> cellPair(const QString& item) {
    constexpr int two = 2;
    const QStringList parts = split(item, u":=", two);
    return {parts.at(0).trimmed(), parts.size() < two ? QString() : parts.at(1).trimmed()};
}

QString unquoted(const QString& text) {
    const QString trimmed = text.trimmed();
    if (trimmed.size() < 2 || !trimmed.startsWith(u'"') || !trimmed.endsWith(u'"'))
        return trimmed;
    return trimmed.mid(1, trimmed.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

namespace {

/// Apostrophes, and then what begins a formula.
bool looksLikeFormula(const QString& cell) {
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != u'\''; });
    return first != cell.end() && QStringView(u"=+-@\t\r").contains(*first);
}

} // namespace

QString withApostrophe(const QString& cell) {
    return looksLikeFormula(cell) ? u'\'' + cell : cell;
}

QString withoutApostrophe(const QString& cell) {
    return cell.startsWith(u'\'') && looksLikeFormula(cell) ? cell.mid(1) : cell;
}

} // namespace drawbridge
