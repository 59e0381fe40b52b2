// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/endpoint.h"

#include "core/base/diagnostic.h"
#include "core/base/visible_text.h"
#include "core/live/live_texts.h"

#include <QRegularExpression>

namespace drawbridge::live {

namespace {

[[noreturn]] void refuse(const QString& shown, const QString& because) {
    throw InputError(LiveTexts::tr("The endpoint \"%1\" %2.").arg(visibleText(shown.left(200)), because));
}

/// Without what stands before an "@": it may hold a password.
QString withoutUser(const QString& text) {
    const qsizetype at = text.lastIndexOf(u'@');
    const qsizetype scheme = text.indexOf(QStringLiteral("://"));
    return at < 0 || scheme < 0 ? text : text.left(scheme + 3) + text.mid(at + 1);
}

struct Authority {
    QString user;
    QString host;
    quint16 port = 0;
};

bool isHostName(const QString& host) {
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_.:%-]*\\z"));
    return host.size() <= 253 && pattern.match(host).hasMatch();
}

/// "[user@]host[:port]", IPv6 in brackets.
Authority authorityOf(const QString& text, const QString& shown) {
    static const QRegularExpression form(
        QStringLiteral("\\A(?:([^@]*)@)?(?:\\[([^\\]@]*)\\]|([^:@\\[\\]]*))(?::([0-9]{1,5}))?\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        refuse(shown, LiveTexts::tr("is not of the form HOST or HOST:PORT"));
    Authority authority;
    authority.user = match.captured(1);
    authority.host = match.captured(2) + match.captured(3);
    if (authority.user.contains(u':'))
        refuse(shown, LiveTexts::tr("has a password; use a key instead"));
    if (authority.host.startsWith(u'-') || authority.user.startsWith(u'-'))
        refuse(shown, LiveTexts::tr("has a host or user that begins with \"-\", which would be an option"));
    if (!isHostName(authority.host))
        refuse(shown, LiveTexts::tr("has no valid host"));
    const uint port = match.captured(4).toUInt();
    if (port > 65535 || (!match.captured(4).isEmpty() && port == 0))
        refuse(shown, LiveTexts::tr("has no valid port"));
    authority.port = static_cast<quint16>(port);
    return authority;
}

Endpoint tcpEndpoint(const QString& rest, const QString& shown) {
    const QString address = rest.endsWith(u'/') ? rest.chopped(1) : rest;
    if (address.contains(u'/'))
        refuse(shown, LiveTexts::tr("has a path after the port"));
    const Authority authority = authorityOf(address, shown);
    if (!authority.user.isEmpty())
        refuse(shown, LiveTexts::tr("has a user, which only ssh:// takes"));
    return {Transport::Tcp, {}, {}, authority.host, authority.port, {}};
}

Endpoint sshEndpoint(const QString& rest, const QString& shown) {
    const qsizetype slash = rest.indexOf(u'/');
    const Authority authority = authorityOf(slash < 0 ? rest : rest.left(slash), shown);
    static const QRegularExpression user(QStringLiteral("\\A[A-Za-z0-9_.@\\\\-]*\\z"));
    if (!user.match(authority.user).hasMatch())
        refuse(shown, LiveTexts::tr("has no valid user"));
    QString path = slash < 0 ? QString() : rest.mid(slash);
    if (path == u"/")
        path.clear();
    // The shell on the other side reads it.
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9/_.@-]*\\z"));
    if (!plain.match(path).hasMatch())
        refuse(shown,
               LiveTexts::tr("has a socket path with characters other than letters, digits and /_.@-"));
    return {Transport::Ssh, path, authority.user, authority.host, authority.port, {}};
}

QString hostText(const QString& host) {
    return host.contains(u':') ? u'[' + host + u']' : host;
}

} // namespace

QString Endpoint::text() const {
    if (transport == Transport::Unix)
        return QStringLiteral("unix://") + path;
    const QString portText = port == 0 ? QString() : u':' + QString::number(port);
    if (transport == Transport::Tcp)
        return QStringLiteral("tcp://") + hostText(host) + portText;
    return QStringLiteral("ssh://") + (user.isEmpty() ? QString() : user + u'@') + hostText(host) + portText +
           path;
}

Endpoint parseEndpoint(const QString& text) {
    const QString shown = withoutUser(text);
    if (text.startsWith(u'/'))
        return parseEndpoint(QStringLiteral("unix://") + text);
    const qsizetype mark = text.indexOf(QStringLiteral("://"));
    const QString scheme = mark < 0 ? QStringLiteral("tcp") : text.left(mark).toLower();
    const QString rest = mark < 0 ? text : text.mid(mark + 3);
    if (scheme == u"unix") {
        const QString path = rest.isEmpty() ? QStringLiteral("/var/run/docker.sock") : rest;
        if (!path.startsWith(u'/'))
            refuse(shown, LiveTexts::tr("has no absolute path: unix:///var/run/docker.sock"));
        return {Transport::Unix, path, {}, {}, 0, {}};
    }
    if (scheme == u"tcp")
        return tcpEndpoint(rest, shown);
    if (scheme == u"ssh")
        return sshEndpoint(rest, shown);
    refuse(shown, LiveTexts::tr("is none of unix://, tcp:// and ssh://"));
}

bool looksLikeEndpoint(const QString& text) {
    return text.startsWith(u'/') || text.contains(u':');
}

} // namespace drawbridge::live
