// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/vpn/openvpn_file.h"

#include "core/base/texts.h"
#include "core/import/vpn/config_lines.h"

#include <QSet>

namespace drawbridge::vpn {

namespace {

constexpr quint16 kUsualPort = 1194;

/// Of no importance to who reaches what.
bool isHarmless(const QString& directive) {
    static const QSet<QString> names{u"dev"_qs,
                                     u"dev-type"_qs,
                                     u"dev-node"_qs,
                                     u"client"_qs,
                                     u"tls-client"_qs,
                                     u"tls-server"_qs,
                                     u"pull"_qs,
                                     u"ca"_qs,
                                     u"cert"_qs,
                                     u"dh"_qs,
                                     u"extra-certs"_qs,
                                     u"crl-verify"_qs,
                                     u"cipher"_qs,
                                     u"ciphers"_qs,
                                     u"data-ciphers"_qs,
                                     u"data-ciphers-fallback"_qs,
                                     u"ncp-ciphers"_qs,
                                     u"ncp-disable"_qs,
                                     u"auth"_qs,
                                     u"auth-nocache"_qs,
                                     u"auth-retry"_qs,
                                     u"comp-lzo"_qs,
                                     u"compress"_qs,
                                     u"allow-compression"_qs,
                                     u"verb"_qs,
                                     u"mute"_qs,
                                     u"mute-replay-warnings"_qs,
                                     u"status"_qs,
                                     u"status-version"_qs,
                                     u"log"_qs,
                                     u"log-append"_qs,
                                     u"persist-key"_qs,
                                     u"persist-tun"_qs,
                                     u"persist-local-ip"_qs,
                                     u"persist-remote-ip"_qs,
                                     u"resolv-retry"_qs,
                                     u"nobind"_qs,
                                     u"user"_qs,
                                     u"group"_qs,
                                     u"keepalive"_qs,
                                     u"ping"_qs,
                                     u"ping-exit"_qs,
                                     u"ping-restart"_qs,
                                     u"ping-timer-rem"_qs,
                                     u"inactive"_qs,
                                     u"reneg-sec"_qs,
                                     u"reneg-bytes"_qs,
                                     u"reneg-pkts"_qs,
                                     u"hand-window"_qs,
                                     u"tls-timeout"_qs,
                                     u"tls-version-min"_qs,
                                     u"tls-version-max"_qs,
                                     u"tls-cipher"_qs,
                                     u"tls-ciphersuites"_qs,
                                     u"tls-remote"_qs,
                                     u"tls-exit"_qs,
                                     u"remote-cert-tls"_qs,
                                     u"remote-cert-ku"_qs,
                                     u"remote-cert-eku"_qs,
                                     u"verify-x509-name"_qs,
                                     u"ns-cert-type"_qs,
                                     u"x509-username-field"_qs,
                                     u"topology"_qs,
                                     u"ifconfig-pool-persist"_qs,
                                     u"ifconfig-noexec"_qs,
                                     u"ifconfig-nowarn"_qs,
                                     u"explicit-exit-notify"_qs,
                                     u"float"_qs,
                                     u"fragment"_qs,
                                     u"mssfix"_qs,
                                     u"link-mtu"_qs,
                                     u"tun-mtu"_qs,
                                     u"tun-mtu-extra"_qs,
                                     u"mtu-disc"_qs,
                                     u"mtu-test"_qs,
                                     u"sndbuf"_qs,
                                     u"rcvbuf"_qs,
                                     u"txqueuelen"_qs,
                                     u"socket-flags"_qs,
                                     u"fast-io"_qs,
                                     u"mlock"_qs,
                                     u"nice"_qs,
                                     u"daemon"_qs,
                                     u"writepid"_qs,
                                     u"cd"_qs,
                                     u"chroot"_qs,
                                     u"script-security"_qs,
                                     u"max-clients"_qs,
                                     u"duplicate-cn"_qs,
                                     u"client-to-client"_qs,
                                     u"username-as-common-name"_qs,
                                     u"http-proxy"_qs,
                                     u"http-proxy-retry"_qs,
                                     u"http-proxy-timeout"_qs,
                                     u"http-proxy-option"_qs,
                                     u"socks-proxy"_qs,
                                     u"socks-proxy-retry"_qs,
                                     u"connect-retry"_qs,
                                     u"connect-retry-max"_qs,
                                     u"connect-timeout"_qs,
                                     u"server-poll-timeout"_qs,
                                     u"remote-random"_qs,
                                     u"remote-random-hostname"_qs,
                                     u"key-direction"_qs,
                                     u"keysize"_qs,
                                     u"replay-window"_qs,
                                     u"opt-verify"_qs,
                                     u"route-method"_qs,
                                     u"route-delay"_qs,
                                     u"route-metric"_qs,
                                     u"ip-win32"_qs,
                                     u"register-dns"_qs,
                                     u"block-outside-dns"_qs,
                                     u"dhcp-option"_qs,
                                     u"setenv"_qs,
                                     u"setenv-safe"_qs,
                                     u"push-peer-info"_qs,
                                     u"mode"_qs,
                                     u"local"_qs,
                                     u"multihome"_qs,
                                     u"passtos"_qs,
                                     u"management"_qs,
                                     u"ecdh-curve"_qs,
                                     u"auth-gen-token"_qs,
                                     u"verify-client-cert"_qs,
                                     u"single-session"_qs,
                                     u"disable-occ"_qs,
                                     u"tun-ipv6"_qs,
                                     u"ifconfig-pool"_qs,
                                     u"bcast-buffers"_qs,
                                     u"suppress-timestamps"_qs,
                                     u"machine-readable-output"_qs,
                                     u"auth-token-user"_qs,
                                     u"tls-cert-profile"_qs,
                                     u"capath"_qs};
    return names.contains(directive);
}

bool isSecret(const QString& directive) {
    static const QSet<QString> names{u"key"_qs,       u"secret"_qs,
                                     u"tls-auth"_qs,  u"tls-crypt"_qs,
                                     u"pkcs12"_qs,    u"auth-user-pass"_qs,
                                     u"askpass"_qs,   u"tls-crypt-v2"_qs,
                                     u"pkcs11-id"_qs, u"http-proxy-user-pass"_qs};
    return names.contains(directive);
}

bool runsSomething(const QString& directive) {
    static const QSet<QString> names{u"up"_qs,
                                     u"down"_qs,
                                     u"route-up"_qs,
                                     u"route-pre-down"_qs,
                                     u"ipchange"_qs,
                                     u"client-connect"_qs,
                                     u"client-disconnect"_qs,
                                     u"learn-address"_qs,
                                     u"tls-verify"_qs,
                                     u"auth-user-pass-verify"_qs,
                                     u"plugin"_qs,
                                     u"iproute"_qs,
                                     u"up-delay"_qs,
                                     u"up-restart"_qs,
                                     u"down-pre"_qs};
    return names.contains(directive);
}

class OpenVpnReader {
public:
    OpenVpnReader(const QString& file, Diagnostics& notes) : m_file(file), m_notes(notes) {}

    VpnFacts read(const std::vector<ConfigLine>& lines) {
        m_tunnel.type = TunnelType::OpenVpn;
        m_tunnel.place = {m_file, 1, 0};
        for (const ConfigLine& line : lines)
            readLine(line);
        if (!m_block.isEmpty())
            refuse(ImportTexts::tr("The block <%1> is not closed.").arg(m_block));
        finish();
        return std::move(m_facts);
    }

private:
    SourcePlace place() const { return {m_file, m_line, 0}; }
    [[noreturn]] void refuse(const QString& sentence) const { throw InputError(sentence, place()); }
    void warn(const QString& sentence) { m_notes.push_back({Severity::Warning, place(), sentence}); }

    void readLine(const ConfigLine& line) {
        m_line = line.number;
        const QString text = line.text.trimmed();
        if (!m_block.isEmpty()) {
            if (text == QStringLiteral("</%1>").arg(m_block))
                m_block.clear();
            return;
        }
        if (text.isEmpty() || text.startsWith(u'#') || text.startsWith(u';'))
            return;
        if (text.startsWith(u'<') && text.endsWith(u'>')) {
            openBlock(text.mid(1, text.size() - 2));
            return;
        }
        QStringList words = wordsOf(text);
        if (words.isEmpty())
            return;
        if (words.first().startsWith(u"--"))
            words.first().remove(0, 2);
        take(words.takeFirst(), words);
    }

    void openBlock(const QString& name) {
        m_block = name;
        if (isSecret(name))
            leaveOut(name);
        else if (name == u"connection")
            m_block.clear(); // its lines are directives
        else if (name == u"/connection")
            m_block.clear();
    }

    /// Words between blanks, with quotation marks and backslashes as in a shell; to a comment.
    QStringList wordsOf(const QString& text) const {
        QStringList words;
        QString word;
        QChar quote;
        bool isInWord = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (!quote.isNull()) {
                if (c == quote)
                    quote = QChar();
                else if (c == u'\\' && quote == u'"' && i + 1 < text.size())
                    word += text.at(++i);
                else
                    word += c;
            } else if (c == u'"' || c == u'\'') {
                quote = c;
                isInWord = true;
            } else if (c.isSpace()) {
                if (isInWord)
                    words += std::exchange(word, QString());
                isInWord = false;
            } else if (!isInWord && (c == u'#' || c == u';')) {
                break;
            } else {
                if (c == u'\\' && i + 1 < text.size())
                    word += text.at(++i);
                else
                    word += c;
                isInWord = true;
            }
        }
        if (!quote.isNull())
            refuse(ImportTexts::tr("A quotation mark is missing."));
        if (isInWord)
            words += word;
        return words;
    }

    void leaveOut(const QString& what) {
        if (std::find(m_facts.leftOut.begin(), m_facts.leftOut.end(), what) == m_facts.leftOut.end())
            m_facts.leftOut.push_back(what);
    }

    void take(const QString& directive, const QStringList& words) {
        if (directive == u"remote")
            takeRemote(words);
        else if (directive == u"port" || directive == u"lport" || directive == u"rport")
            takePort(directive, words);
        else if (directive == u"proto")
            m_protocol = words.value(0);
        else if (directive == u"server" || directive == u"server-ipv6")
            takePool(directive, words);
        else if (directive == u"server-bridge")
            m_isServer = true;
        else if (directive == u"ifconfig" || directive == u"ifconfig-ipv6")
            takeAddresses(words);
        else if (directive == u"route" || directive == u"route-ipv6")
            addRoute(words, m_tunnel.there.networks);
        else if (directive == u"iroute" || directive == u"iroute-ipv6")
            addRoute(words, m_tunnel.there.networks);
        else if (directive == u"push")
            takePush(words.value(0));
        else if (directive == u"redirect-gateway" || directive == u"redirect-private")
            m_tunnel.there.networks.push_back(*parseCidr(u"0.0.0.0/0"));
        else if (directive == u"config" || directive == u"client-config-dir")
            warn(ImportTexts::tr("\"%1\" was not followed: import what is there, too.").arg(directive));
        else if (directive == u"route-nopull" || directive == u"pull-filter" || directive == u"route-noexec")
            warn(ImportTexts::tr("\"%1\" changes which routes are used; that was left out.").arg(directive));
        else if (isSecret(directive))
            leaveOut(directive);
        else if (runsSomething(directive))
            warn(ImportTexts::tr("\"%1\" was left out: commands are not imported.").arg(directive));
        else if (!isHarmless(directive))
            warn(ImportTexts::tr("The line is not known, so it was left out.")); // it may be a password
    }

    quint16 portOf(const QString& text) const {
        bool ok = false;
        const uint port = text.toUInt(&ok);
        if (!ok || port == 0 || port > 65535)
            refuse(ImportTexts::tr("\"%1\" is no port.").arg(shownValue(text)));
        return static_cast<quint16>(port);
    }

    void takeRemote(const QStringList& words) {
        if (words.isEmpty() || !isHostName(words.first()))
            refuse(ImportTexts::tr("\"remote\" takes a host, not \"%1\".").arg(shownValue(words.value(0))));
        if (!m_tunnel.there.host.isEmpty()) {
            warn(ImportTexts::tr("%1 is another remote; the plan takes the first, %2.")
                     .arg(words.first(), m_tunnel.there.host));
            return;
        }
        m_tunnel.there.host = words.first();
        m_tunnel.place = place();
        if (words.size() > 1)
            m_tunnel.there.port = portOf(words[1]);
    }

    void takePort(const QString& directive, const QStringList& words) {
        const quint16 port = portOf(words.value(0));
        if (directive != u"rport")
            m_tunnel.here.port = port;
        if (directive != u"lport")
            m_remotePort = port;
    }

    void takePool(const QString& directive, const QStringList& words) {
        m_isServer = true;
        const auto block = directive == u"server" ? maskedBlock(words) : looseBlock(words.value(0));
        if (!block)
            refuse(ImportTexts::tr("\"%1\" takes a network and its mask.").arg(directive));
        m_tunnel.there.networks.push_back(*block);
    }

    static std::optional<Cidr> maskedBlock(const QStringList& words) {
        const auto prefix = words.size() > 1 ? prefixOf(words[1]) : std::optional(32);
        return prefix ? looseBlock(QStringLiteral("%1/%2").arg(words.value(0)).arg(*prefix)) : std::nullopt;
    }

    /// Both ends of a line, or an address and its netmask.
    void takeAddresses(const QStringList& words) {
        const auto local = parseIpAddress(words.value(0).section(u'/', 0, 0));
        if (!local)
            refuse(ImportTexts::tr("\"ifconfig\" takes an address, not \"%1\".")
                       .arg(shownValue(words.value(0))));
        m_tunnel.here.addresses.push_back(*local);
        const auto other = parseIpAddress(words.value(1));
        if (other && !(prefixOf(words.value(1)) && words.value(1).startsWith(u"255")))
            m_tunnel.there.addresses.push_back(*other);
    }

    void addRoute(const QStringList& words, std::vector<Cidr>& networks) {
        static const QSet<QString> ownWords{u"vpn_gateway"_qs, u"net_gateway"_qs, u"remote_host"_qs};
        if (ownWords.contains(words.value(0)))
            return;
        if (words.value(2) == u"net_gateway") // past the tunnel
            return;
        const auto block = words.value(0).contains(u'/') || words.value(0).contains(u':')
                               ? looseBlock(words.value(0))
                               : maskedBlock(words);
        if (block)
            networks.push_back(*block);
        else
            warn(ImportTexts::tr("The route \"%1\" is no address block, so it was left out.")
                     .arg(words.join(u' ').left(100)));
    }

    void takePush(const QString& text) {
        QStringList words = wordsOf(text);
        const QString what = words.isEmpty() ? QString() : words.takeFirst();
        if (what == u"route" || what == u"route-ipv6")
            addRoute(words, m_tunnel.here.networks);
        else if (what == u"redirect-gateway")
            m_tunnel.here.networks.push_back(*parseCidr(u"0.0.0.0/0"));
        else if (what == u"dhcp-option" && words.value(0) == u"DNS") {
            if (const auto address = parseIpAddress(words.value(1)))
                m_facts.dns.push_back(*address);
        }
    }

    void finish() {
        m_facts.type = TunnelType::OpenVpn;
        if (m_tunnel.there.host.isEmpty() && !m_isServer)
            throw InputError(ImportTexts::tr("The file names no remote and is no server, so there is no "
                                             "tunnel in it."),
                             {m_file, 0, 0});
        if (m_isServer && !m_tunnel.here.port)
            m_tunnel.here.port = kUsualPort;
        if (!m_tunnel.there.host.isEmpty() && !m_tunnel.there.port)
            m_tunnel.there.port = m_remotePort.value_or(kUsualPort);
        m_facts.here = m_tunnel.here;
        m_facts.tunnels.push_back(std::move(m_tunnel));
    }

    QString m_file;
    Diagnostics& m_notes;
    VpnFacts m_facts;
    TunnelFacts m_tunnel;
    QString m_block; ///< that is being read over
    QString m_protocol;
    std::optional<quint16> m_remotePort;
    bool m_isServer = false;
    int m_line = 0;
};

} // namespace

VpnFacts readOpenVpn(const QByteArray& text, const QString& file, Diagnostics& notes) {
    return OpenVpnReader(file, notes).read(configLines(text, file));
}

} // namespace drawbridge::vpn
