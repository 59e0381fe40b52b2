// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/compose_short_syntax.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace drawbridge::compose {

namespace {

bool isPortOrRange(const QString& text) {
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{1,5})(?:-([0-9]{1,5}))?\\z"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return false;
    constexpr int highest = 65535;
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
    return first <= last && last <= highest;
}

bool startsWithDrive(QStringView text) {
    return text.size() >= 3 && text[0].isLetter() && text[1] == u':' && (text[2] == u'\\' || text[2] == u'/');
}

/// Splits at colons, except after a Windows drive letter.
QStringList mountParts(const QString& text) {
    QStringList parts;
    qsizetype start = 0;
    while (start <= text.size()) {
        const QStringView rest = QStringView(text).sliced(start);
        qsizetype end = text.indexOf(u':', startsWithDrive(rest) ? start + 2 : start);
        end = end < 0 ? text.size() : end;
        parts.append(text.mid(start, end - start));
        start = end + 1;
    }
    return parts;
}

} // namespace

YamlNode scalarNode(const QString& text, const YamlNode& like) {
    YamlNode node = emptyNode(YamlNode::Kind::Scalar, like);
    node.tag.clear();
    node.scalar = text;
    return node;
}

YamlNode emptyNode(YamlNode::Kind kind, const YamlNode& like) {
    YamlNode node;
    node.kind = kind;
    node.tag = like.tag;
    node.line = like.line;
    node.column = like.column;
    return node;
}

void addEntry(YamlNode& mapping, const QString& key, YamlNode value) {
    mapping.entries.push_back({key, value.line, value.column, std::move(value)});
}

const YamlNode& childOf(const YamlNode& node, QStringView key) {
    static const YamlNode none;
    const YamlNode* child = node.find(key);
    return child == nullptr ? none : *child;
}

QString textOf(const YamlNode& node, QStringView key) {
    return childOf(node, key).scalar;
}

YamlNode takeEntry(YamlNode& mapping, QStringView key) {
    const auto found = std::find_if(mapping.entries.begin(), mapping.entries.end(),
                                    [key](const YamlNode::Entry& entry) { return entry.key == key; });
    if (found == mapping.entries.end())
        return {};
    YamlNode value = std::move(found->value);
    mapping.entries.erase(found);
    return value;
}

std::optional<YamlNode> portFromText(const YamlNode& text) {
    QString rest = text.scalar.trimmed();
    QString protocol = QStringLiteral("tcp");
    if (const qsizetype slash = rest.lastIndexOf(u'/'); slash >= 0) {
        protocol = rest.mid(slash + 1).toLower();
        rest.truncate(slash);
    }
    const qsizetype last = rest.lastIndexOf(u':');
    const QString target = rest.mid(last + 1);
    QString published;
    QString host;
    if (last >= 0) {
        rest.truncate(last);
        // The host may be an IPv6 address, so the published port follows the last colon outside brackets.
        const qsizetype colon = rest.lastIndexOf(u':');
        const bool bracketed = rest.endsWith(u']');
        published = bracketed ? QString() : rest.mid(colon + 1);
        host = bracketed ? rest : rest.left(std::max<qsizetype>(colon, 0));
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.mid(1, host.size() - 2);
    }
    const bool knownProtocol = protocol == u"tcp" || protocol == u"udp" || protocol == u"sctp";
    if (!isPortOrRange(target) || !(published.isEmpty() || isPortOrRange(published)) || !knownProtocol)
        return std::nullopt;
    YamlNode port = emptyNode(YamlNode::Kind::Mapping, text);
    addEntry(port, QStringLiteral("target"), scalarNode(target, text));
    addEntry(port, QStringLiteral("published"), scalarNode(published, text));
    addEntry(port, QStringLiteral("host_ip"), scalarNode(host, text));
    addEntry(port, QStringLiteral("protocol"), scalarNode(protocol, text));
    return port;
}

bool isHostPath(const QString& source) {
    return source.startsWith(u'.') || source.startsWith(u'/') || source.startsWith(u'~') ||
           source.startsWith(u'\\') || startsWithDrive(source);
}

std::optional<YamlNode> mountFromText(const YamlNode& text) {
    const QStringList parts = mountParts(text.scalar.trimmed());
    if (parts.size() > 3 || parts.first().isEmpty())
        return std::nullopt;
    const QString source = parts.size() > 1 ? parts[0] : QString();
    const QString target = parts.size() > 1 ? parts[1] : parts[0];
    if (target.isEmpty())
        return std::nullopt;
    const bool readOnly = parts.size() > 2 && parts[2].split(u',').contains(QStringLiteral("ro"));
    const QString type = isHostPath(source) ? QStringLiteral("bind") : QStringLiteral("volume");
    YamlNode mount = emptyNode(YamlNode::Kind::Mapping, text);
    addEntry(mount, QStringLiteral("type"), scalarNode(type, text));
    addEntry(mount, QStringLiteral("source"), scalarNode(source, text));
    addEntry(mount, QStringLiteral("target"), scalarNode(target, text));
    if (readOnly)
        addEntry(mount, QStringLiteral("read_only"), scalarNode(QStringLiteral("true"), text));
    return mount;
}

std::optional<bool> boolFromText(const QString& text) {
    const QString lower = text.trimmed().toLower();
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("t"),  QStringLiteral("yes"),
                                 QStringLiteral("y"),    QStringLiteral("on"), QStringLiteral("1")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("f"),   QStringLiteral("no"),
                                QStringLiteral("n"),     QStringLiteral("off"), QStringLiteral("0")};
    if (yes.contains(lower))
        return true;
    if (no.contains(lower))
        return false;
    return std::nullopt;
}

std::optional<qint64> bytesFromText(const QString& text) {
    static const QRegularExpression form(QStringLiteral("\\A([0-9]+(?:\\.[0-9]+)?) ?([bkmgtp]?)i?b?\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype power =
        std::max<qsizetype>(QStringLiteral("bkmgtp").indexOf(match.captured(2), 0, Qt::CaseInsensitive), 0);
    const double bytes = match.captured(1).toDouble() * std::pow(1024.0, static_cast<double>(power));
    constexpr double largest = 9.0e18;
    if (!(bytes < largest))
        return std::nullopt;
    return static_cast<qint64>(bytes);
}

} // namespace drawbridge::compose
