// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/yaml/yaml_scalar.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace drawbridge {

namespace {

/// Texts that some YAML version reads as null, a boolean or something else special.
bool isReservedWord(const QString& text) {
    static const QStringList words{u"~"_qs,  u"null"_qs, u"true"_qs, u"false"_qs, u"yes"_qs, u"no"_qs,
                                   u"on"_qs, u"off"_qs,  u"y"_qs,    u"n"_qs,     u"<<"_qs,  u"="_qs};
    return words.contains(text.toLower());
}

/// Generous test for numbers in all forms (hexadecimal, octal, binary, base 60, infinity), dates and times.
/// With two or more dots (versions, IPv4 addresses) no YAML parser reads them as numbers.
bool looksLikeNumber(const QString& text) {
    static const QRegularExpression number(
        QStringLiteral("^[-+.]*[0-9][-+0-9_.,:eE]*$|^[-+]?0[xXoObB][0-9A-Fa-f_]*$|^[-+]?\\.(inf|nan)$|^\\+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression date(QStringLiteral("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"));
    static const QRegularExpression version(QStringLiteral("^[0-9]+(\\.[0-9]+){2,}(-[0-9]+)?$"));
    if (version.match(text).hasMatch())
        return false;
    return number.match(text).hasMatch() || date.match(text).hasMatch();
}

bool isPrintable(char32_t c) {
    return c == U' ' || (QChar::isPrint(c) && !QChar::isSpace(c) && c != 0xFEFF);
}

bool isAllPrintable(const QString& text) {
    const auto characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), isPrintable);
}

bool isSafePlain(const QString& text, YamlContext context) {
    static const QString leading = QStringLiteral("-?:,[]{}#&*!|>'\"%@`");
    static const QString inFlow = QStringLiteral(",[]{}:?");
    if (text.isEmpty() || leading.contains(text.front()) || text.startsWith(u' ') || text.endsWith(u' ') ||
        text.endsWith(u':') || text.startsWith(u"..."))
        return false;
    if (text.contains(u": ") || text.contains(u" #") || !isAllPrintable(text))
        return false;
    return context == YamlContext::Block ||
           std::none_of(text.begin(), text.end(), [](QChar c) { return inFlow.contains(c); });
}

QString escaped(char32_t c) {
    switch (c) {
    case U'"':
        return QStringLiteral("\\\"");
    case U'\\':
        return QStringLiteral("\\\\");
    case U'\n':
        return QStringLiteral("\\n");
    case U'\t':
        return QStringLiteral("\\t");
    default:
        break;
    }
    if (isPrintable(c))
        return QString::fromUcs4(&c, 1);
    const auto code = static_cast<quint32>(c);
    if (code <= 0xFF)
        return QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'));
    if (code <= 0xFFFF)
        return QStringLiteral("\\u%1").arg(code, 4, 16, QLatin1Char('0'));
    return QStringLiteral("\\U%1").arg(code, 8, 16, QLatin1Char('0'));
}

QString doubleQuoted(const QString& text) {
    QString result(u'"');
    for (const uint c : text.toUcs4())
        result += escaped(static_cast<char32_t>(c));
    return result + u'"';
}

} // namespace

QString yamlScalar(const QString& text, YamlContext context, bool bare) {
    const bool means = !bare && (isReservedWord(text) || looksLikeNumber(text));
    return isSafePlain(text, context) && !means ? text : doubleQuoted(text);
}

bool fitsLiteralBlock(const QString& text) {
    QStringList lines = text.split(u'\n');
    if (lines.size() > 1 && lines.last().isEmpty())
        lines.removeLast();
    if (lines.first().isEmpty() || lines.first().startsWith(u' ') || lines.last().isEmpty())
        return false;
    return std::all_of(lines.begin(), lines.end(),
                       [](const QString& line) { return isAllPrintable(line) && !line.endsWith(u' '); });
}

} // namespace drawbridge
