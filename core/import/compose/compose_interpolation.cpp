// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_interpolation.h"

#include <algorithm>

namespace drawbridge::compose {

namespace {

constexpr int maximumNesting = 50;
/// Limit on the total length of all expansions; nested variables can grow exponentially.
constexpr qint64 maximumGrowth = qint64{32} * 1024 * 1024;

bool isNameStart(QChar c) {
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNamePart(QChar c) {
    return isNameStart(c) || (c >= u'0' && c <= u'9');
}

qsizetype nameLength(QStringView text) {
    if (text.isEmpty() || !isNameStart(text.front()))
        return 0;
    return std::find_if_not(text.begin(), text.end(), isNamePart) - text.begin();
}

/// Index of the brace that closes a "${" before `text`, or -1. As in Compose, a bare "{" does not nest.
qsizetype closingBrace(QStringView text) {
    int open = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'$' && i + 1 < text.size() && (text[i + 1] == u'{' || text[i + 1] == u'$')) {
            open += text[i + 1] == u'{' ? 1 : 0;
            ++i;
        } else if (text[i] == u'}' && --open == 0) {
            return i;
        }
    }
    return -1;
}

} // namespace

qsizetype referenceLength(QStringView text) {
    if (!text.startsWith(u'$') || text.size() < 2)
        return 0;
    if (text[1] == u'$')
        return 2;
    if (text[1] == u'{') {
        const qsizetype end = closingBrace(text.sliced(2));
        return end < 0 ? 0 : end + 3;
    }
    const qsizetype length = nameLength(text.sliced(1));
    return length == 0 ? 0 : length + 1;
}

QString Interpolator::expand(const QString& text, const Lookup& lookup, const SourcePlace& place) {
    return text.contains(u'$') ? expandLevel(text, lookup, place, 0) : text;
}

void Interpolator::expandTree(YamlNode& node, const Lookup& lookup, const QString& file) {
    if (node.isScalar())
        node.scalar = expand(node.scalar, lookup, {file, node.line, node.column});
    for (YamlNode& item : node.items)
        expandTree(item, lookup, file);
    for (YamlNode::Entry& entry : node.entries)
        expandTree(entry.value, lookup, file);
}

QString Interpolator::expandLevel(QStringView text, const Lookup& lookup, const SourcePlace& place,
                                  int depth) {
    if (depth > maximumNesting)
        throw InputError(
            QStringLiteral(
                "Variables are nested more than %1 levels deep here; use fewer defaults within defaults.")
                .arg(maximumNesting),
            place);
    QString result;
    while (!text.isEmpty()) {
        const qsizetype before = result.size();
        const qsizetype dollar = text.indexOf(u'$');
        result += dollar < 0 ? text : text.first(dollar);
        if (dollar < 0)
            break;
        text = text.sliced(dollar + 1);
        if (text.startsWith(u'$')) {
            result += u'$';
            text = text.sliced(1);
        } else if (text.startsWith(u'{')) {
            const qsizetype end = closingBrace(text.sliced(1));
            if (end < 0) {
                result += asWritten(u"$", place);
                result += text;
                break;
            }
            result += expandBraced(text.sliced(1, end), lookup, place, depth);
            text = text.sliced(end + 2);
        } else if (const qsizetype length = nameLength(text); length > 0) {
            result += plainValue(text.first(length).toString(), lookup, place);
            text = text.sliced(length);
        } else {
            result += asWritten(u"$", place);
        }
        grow(result.size() - before, place);
    }
    return result;
}

QString Interpolator::expandBraced(QStringView inside, const Lookup& lookup, const SourcePlace& place,
                                   int depth) {
    const qsizetype length = nameLength(inside);
    const QString name = inside.first(length).toString();
    QStringView rest = inside.sliced(length);
    if (length > 0 && rest.isEmpty())
        return plainValue(name, lookup, place);
    const bool emptyCountsAsUnset = rest.startsWith(u':');
    if (emptyCountsAsUnset)
        rest = rest.sliced(1);
    const QChar form = rest.isEmpty() ? QChar() : rest.front();
    if (length == 0 || (form != u'-' && form != u'?' && form != u'+'))
        return asWritten(QStringLiteral("${%1}").arg(inside), place);

    const QStringView word = rest.sliced(1);
    const std::optional<QString> value = lookup(name);
    const bool present = value && !(emptyCountsAsUnset && value->isEmpty());
    if (form == u'+')
        return present ? expandLevel(word, lookup, place, depth + 1) : QString();
    if (present)
        return *value;
    if (form == u'-')
        return expandLevel(word, lookup, place, depth + 1);
    // Not expanded: that could put a secret into the message.
    const QString reason = word.isEmpty()
                               ? QString()
                               : QStringLiteral(" (the file says: %1)")
                                     .arg(word.first(std::min<qsizetype>(word.size(), 200)).toString());
    throw InputError(
        QStringLiteral("The variable %1 is required here but has no value%2; set it in the environment "
                       "or in an .env file.")
            .arg(name, reason),
        place);
}

QString Interpolator::plainValue(const QString& name, const Lookup& lookup, const SourcePlace& place) {
    if (const std::optional<QString> value = lookup(name))
        return *value;
    if (!m_unset.contains(name)) {
        m_unset.insert(name);
        m_report.push_back({Severity::Warning, place,
                            QStringLiteral("The variable %1 is not set and is treated as empty; set it in "
                                           "the environment or in an .env file.")
                                .arg(name)});
    }
    return {};
}

QString Interpolator::asWritten(QStringView text, const SourcePlace& place) {
    const bool reported = m_malformed.line == place.line && m_malformed.column == place.column &&
                          m_malformed.file == place.file;
    if (reported)
        return text.toString();
    m_malformed = place;
    m_report.push_back({Severity::Warning, place,
                        QStringLiteral("A dollar sign here does not start a variable and is kept as text; "
                                       "write $$ for a plain dollar sign.")});
    return text.toString();
}

void Interpolator::grow(qsizetype characters, const SourcePlace& place) {
    m_grown += characters;
    if (m_grown > maximumGrowth)
        throw InputError(QStringLiteral("The variables of this project expand to more than %1 million "
                                        "characters; use shorter values.")
                             .arg(maximumGrowth / 1'000'000),
                         place);
}

} // namespace drawbridge::compose
