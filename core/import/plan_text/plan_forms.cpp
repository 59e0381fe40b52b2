// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan_text/plan_forms.h"

#include <QRegularExpression>
#include <QStringList>

#include <initializer_list>
#include <map>

namespace drawbridge::planforms {

namespace {

QString whole(const QString& inner) {
    return QStringLiteral("^(") + inner + QStringLiteral(")$");
}

QString number() {
    return QStringLiteral("[0-9]+(\\.[0-9]+)?");
}

QString size() {
    return number() + QStringLiteral("\\s*([KMGTP]iB|[kMGTP]?B)");
}

/// Units, largest first; at least one.
QString duration() {
    QString forms;
    QString rest;
    for (const QChar unit : {u's', u'm', u'h', u'd', u'y'}) {
        const QString part = number() + QStringLiteral("\\s*") + unit;
        forms = part + rest + (forms.isEmpty() ? QString() : QStringLiteral("|")) + forms;
        rest = QStringLiteral("(\\s*") + part + QStringLiteral(")?") + rest;
    }
    return forms;
}

QString ipv4() {
    const QString octet = QStringLiteral("(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])");
    return octet + QStringLiteral("(\\.") + octet + QStringLiteral("){3}");
}

/// RFC 4291, section 2.2: all groups, or groups before and after one "::", the last two possibly as IPv4.
QString ipv6() {
    const QString group = QStringLiteral("[0-9A-Fa-f]{1,4}");
    const auto before = [&](int most) { return QStringLiteral("(%1:){1,%2}").arg(group).arg(most); };
    const auto behind = [&](int most) { return QStringLiteral("(:%1){1,%2}").arg(group).arg(most); };
    QStringList forms{QStringLiteral("(%1:){7}%1").arg(group),
                      QStringLiteral("(%1:){6}%2").arg(group, ipv4())};
    for (int left = 1; left <= 6; ++left)
        forms += before(left) + behind(7 - left);
    forms += before(7) + u':';
    forms += u':' + behind(7);
    forms += QStringLiteral("::");
    for (int left = 1; left <= 5; ++left)
        forms += before(left) + QStringLiteral("(:%1){0,%2}:%3").arg(group).arg(5 - left).arg(ipv4());
    forms += QStringLiteral(":(:%1){0,5}:%2").arg(group, ipv4());
    return forms.join(u'|');
}

QString block() {
    return QStringLiteral("(%1)/([12]?[0-9]|3[0-2])|(%2)/([1-9]?[0-9]|1[01][0-9]|12[0-8])")
        .arg(ipv4(), ipv6());
}

/// 1 to 65535; leading zeros are allowed.
QString port() {
    return QStringLiteral("(0{0,4}[1-9]|0{0,3}[1-9][0-9]|0{0,2}[1-9][0-9]{2}|0?[1-9][0-9]{3}|[1-5][0-9]{4}|"
                          "6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])");
}

QString date() {
    const QString year = QStringLiteral("([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)");
    return year + QStringLiteral("-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
}

QString moment() {
    return date() + QStringLiteral("([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
                                   "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?)?");
}

QString endpoint() {
    return QStringLiteral("(\\[(%1|%2)\\]|[A-Za-z0-9]([A-Za-z0-9._-]{0,252}[A-Za-z0-9])?):%3")
        .arg(ipv4(), ipv6(), port());
}

QString ports() {
    return QStringLiteral("any|tcp|udp|icmp|%1(-%1)?(/(tcp|udp))?").arg(port());
}

QString hours() {
    const QString day = QStringLiteral("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)");
    const QString from = QStringLiteral("([01]?[0-9]|2[0-3]):[0-5][0-9]");
    const QString to = QStringLiteral("(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)");
    const QString span = day + QStringLiteral("(-") + day + QStringLiteral(")? +") + from + u'-' + to;
    return QStringLiteral("24x7|") + span + QStringLiteral("(\\s*,\\s*") + span + QStringLiteral(")*");
}

QString inner(ValueKind kind) {
    switch (kind) {
    case ValueKind::Integer:
        return QStringLiteral("0|-?[1-9][0-9]*");
    case ValueKind::Number:
        return QStringLiteral("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    case ValueKind::Duration:
        return duration();
    case ValueKind::Size:
        return size();
    case ValueKind::Rate:
        return size() + QStringLiteral("\\s*/s");
    case ValueKind::Money:
        return number();
    case ValueKind::Percent:
        return number() + QStringLiteral("\\s*%");
    case ValueKind::Frequency:
        return number() + QStringLiteral("\\s*/y");
    case ValueKind::Address:
        return ipv4() + u'|' + ipv6();
    case ValueKind::Block:
        return block();
    case ValueKind::Endpoint:
        return endpoint();
    case ValueKind::Ports:
        return ports();
    case ValueKind::Hours:
        return hours();
    case ValueKind::Zone:
        return QStringLiteral("[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*");
    case ValueKind::Date:
        return date();
    case ValueKind::Moment:
        return moment();
    default:
        return {};
    }
}

std::map<ValueKind, QRegularExpression> compiledPatterns() {
    std::map<ValueKind, QRegularExpression> compiled;
    for (int kind = 0; kind <= static_cast<int>(ValueKind::TrafficEnd); ++kind) {
        const QString text = inner(static_cast<ValueKind>(kind));
        // Not "$", which in PCRE also matches before a final line break.
        if (!text.isEmpty())
            compiled.emplace(static_cast<ValueKind>(kind),
                             QRegularExpression(QRegularExpression::anchoredPattern(text)));
    }
    return compiled;
}

} // namespace

QString pattern(ValueKind kind) {
    const QString text = inner(kind);
    if (!text.isEmpty())
        return whole(text);
    if (kind == ValueKind::Prose || kind == ValueKind::Code)
        return QStringLiteral("^[^\\u0000-\\u0008\\u000B-\\u001F\\u007F]*$");
    if (kind == ValueKind::Text)
        return QStringLiteral("^[^\\u0000-\\u0008\\u000A-\\u001F\\u007F]*$");
    return {};
}

QString namePattern() {
    return QStringLiteral("^[^\\s\\u0000-\\u001F\\u007F-\\u009F]"
                          "([^\\u0000-\\u001F\\u007F-\\u009F]*[^\\s\\u0000-\\u001F\\u007F-\\u009F])?$");
}

bool hasForm(ValueKind kind, const QString& text) {
    static const std::map<ValueKind, QRegularExpression> compiled = compiledPatterns();
    const auto found = compiled.find(kind);
    return found == compiled.end() || found->second.match(text).hasMatch();
}

bool isBare(ValueKind kind) {
    return kind == ValueKind::Integer || kind == ValueKind::Number || kind == ValueKind::Boolean;
}

bool mayBeNumber(ValueKind kind) {
    return kind == ValueKind::Money || kind == ValueKind::Ports;
}

bool isText(ValueKind kind) {
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

bool isName(const QString& text) {
    if (text.isEmpty() || text != text.trimmed())
        return false;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            return false;
    }
    return text.toUcs4().size() <= kLongestName;
}

} // namespace drawbridge::planforms
