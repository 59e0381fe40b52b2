// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/vpn/wireguard_file.h"

#include "core/base/texts.h"
#include "core/import/vpn/config_lines.h"

#include <QRegularExpression>

#include <memory>
#include <openssl/evp.h>

namespace drawbridge::vpn {

namespace {

constexpr qsizetype kKeyBytes = 32;

std::optional<QByteArray> keyBytes(const QString& text) {
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const bool isKey = decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok &&
                       decoded.decoded.size() == kKeyBytes && text.size() == 44;
    return isKey ? std::optional(decoded.decoded) : std::nullopt;
}

class WireGuardReader {
public:
    WireGuardReader(const QString& file, Diagnostics& notes) : m_file(file), m_notes(notes) {}

    VpnFacts read(const std::vector<ConfigLine>& lines) {
        for (const ConfigLine& line : lines)
            readLine(line);
        endPeer();
        if (!m_hasInterface)
            throw InputError(ImportTexts::tr("The file has no section [Interface], so it is no WireGuard "
                                             "configuration."),
                             {m_file, 0, 0});
        m_facts.type = TunnelType::WireGuard;
        for (TunnelFacts& tunnel : m_facts.tunnels)
            tunnel.here = m_facts.here;
        return std::move(m_facts);
    }

private:
    enum class Section { None, Interface, Peer };

    SourcePlace place() const { return {m_file, m_line, 0}; }
    [[noreturn]] void refuse(const QString& sentence) const { throw InputError(sentence, place()); }

    void readLine(const ConfigLine& line) {
        m_line = line.number;
        const qsizetype mark = line.text.indexOf(u'#');
        if (mark >= 0)
            takeName(line.text.mid(mark + 1).trimmed());
        const QString text = line.text.left(mark < 0 ? line.text.size() : mark).trimmed();
        if (text.isEmpty())
            return;
        if (text.startsWith(u'[')) {
            openSection(text);
            return;
        }
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 1)
            refuse(ImportTexts::tr("This line is neither a section nor a key with a value."));
        const QString key = text.left(equals).trimmed().toLower();
        const QString value = text.mid(equals + 1).trimmed();
        if (value.isEmpty())
            refuse(ImportTexts::tr("The key \"%1\" has no value.").arg(key));
        if (m_section == Section::Interface)
            takeInterface(key, value);
        else if (m_section == Section::Peer)
            takePeer(key, value);
        else
            refuse(ImportTexts::tr("The key \"%1\" stands before any section.").arg(key));
    }

    /// "Name = x" names the section; another comment only above its first key.
    void takeName(const QString& comment) {
        static const QRegularExpression named(QStringLiteral("\\A(?:friendly_)?name\\s*[=:]\\s*(.+)\\z"),
                                              QRegularExpression::CaseInsensitiveOption);
        const auto match = named.match(comment);
        if (!match.hasMatch())
            return;
        const QString name = match.captured(1).trimmed().left(100);
        if (m_section == Section::Interface)
            m_facts.gateway = m_facts.here.name = name;
        else if (m_section == Section::Peer)
            m_peer.there.name = name;
    }

    void openSection(const QString& text) {
        endPeer();
        const QString name = text.toLower();
        if (name == u"[interface]") {
            m_section = Section::Interface;
            m_hasInterface = true;
        } else if (name == u"[peer]") {
            m_section = Section::Peer;
            m_peer = {};
            m_peer.type = TunnelType::WireGuard;
            m_peer.place = place();
        } else {
            refuse(ImportTexts::tr("%1 is no section of WireGuard; there are [Interface] and [Peer].")
                       .arg(text));
        }
    }

    void endPeer() {
        if (m_section != Section::Peer)
            return;
        m_section = Section::None;
        if (m_peer.there.publicKey.isEmpty())
            throw InputError(ImportTexts::tr("This peer has no PublicKey."), m_peer.place);
        m_facts.tunnels.push_back(std::move(m_peer));
    }

    quint16 portOf(const QString& value) const {
        bool ok = false;
        const uint port = value.toUInt(&ok);
        if (!ok || port > 65535)
            refuse(ImportTexts::tr("\"%1\" is no port.").arg(shownValue(value)));
        return static_cast<quint16>(port);
    }

    void checkKey(const QString& value) const {
        if (!keyBytes(value))
            refuse(ImportTexts::tr("This is no key: 44 characters of base64 are expected."));
    }

    void takeInterface(const QString& key, const QString& value) {
        if (key == u"privatekey") {
            checkKey(value);
            m_facts.here.publicKey = wireGuardPublicKey(value);
            m_facts.leftOut.push_back(ImportTexts::tr("private key"));
        } else if (key == u"listenport") {
            m_facts.here.port = portOf(value);
        } else if (key == u"address") {
            for (const Cidr& network : networksOf(value, &m_facts.here.addresses))
                m_facts.here.networks.push_back(network);
        } else if (key == u"dns") {
            for (const QString& each : value.split(u',')) {
                if (const auto address = parseIpAddress(each.trimmed()))
                    m_facts.dns.push_back(*address);
            }
        } else if (key == u"mtu" || key == u"fwmark" || key == u"saveconfig") {
            return; // of no importance to who reaches what
        } else if (key == u"table" || key.startsWith(u"pre") || key.startsWith(u"post")) {
            note(Severity::Warning,
                 ImportTexts::tr("%1 was left out: commands and routing tables are not imported.").arg(key));
        } else {
            refuse(ImportTexts::tr("\"%1\" is no key of the section [Interface].").arg(key));
        }
    }

    void takePeer(const QString& key, const QString& value) {
        if (key == u"publickey") {
            checkKey(value);
            m_peer.there.publicKey = value;
        } else if (key == u"presharedkey") {
            checkKey(value);
            m_facts.leftOut.push_back(ImportTexts::tr("preshared key"));
        } else if (key == u"endpoint") {
            takeEndpoint(value);
        } else if (key == u"allowedips") {
            for (const Cidr& network : networksOf(value, nullptr))
                m_peer.there.networks.push_back(network);
        } else if (key == u"persistentkeepalive") {
            bool ok = false;
            const uint seconds = value.toUInt(&ok);
            if (value.toLower() != u"off" && (!ok || seconds > 65535))
                refuse(ImportTexts::tr("\"%1\" is no number of seconds.").arg(shownValue(value)));
        } else {
            refuse(ImportTexts::tr("\"%1\" is no key of the section [Peer].").arg(key));
        }
    }

    void takeEndpoint(const QString& value) {
        const qsizetype colon = value.lastIndexOf(u':');
        QString host = value.left(colon);
        if (host.startsWith(u'[') && host.endsWith(u']'))
            host = host.mid(1, host.size() - 2);
        if (colon < 1 || !isHostName(host))
            refuse(ImportTexts::tr("\"%1\" is no endpoint: a host and a port are expected.")
                       .arg(shownValue(value)));
        m_peer.there.host = host;
        m_peer.there.port = portOf(value.mid(colon + 1));
    }

    std::vector<Cidr> networksOf(const QString& value, std::vector<IpAddress>* addresses) const {
        std::vector<Cidr> networks;
        for (const QString& each : value.split(u',')) {
            const QString text = each.trimmed();
            if (text.isEmpty())
                continue;
            const auto network = looseBlock(text);
            if (!network)
                refuse(ImportTexts::tr("\"%1\" is no address block.").arg(shownValue(text)));
            networks.push_back(*network);
            if (addresses != nullptr)
                addresses->push_back(*parseIpAddress(text.section(u'/', 0, 0)));
        }
        return networks;
    }

    void note(Severity severity, const QString& sentence) {
        m_notes.push_back({severity, place(), sentence});
    }

    QString m_file;
    Diagnostics& m_notes;
    VpnFacts m_facts;
    TunnelFacts m_peer;
    Section m_section = Section::None;
    bool m_hasInterface = false;
    int m_line = 0;
};

} // namespace

QString wireGuardPublicKey(const QString& privateKey) {
    const auto bytes = keyBytes(privateKey);
    if (!bytes)
        return {};
    using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr,
                                               reinterpret_cast<const unsigned char*>(bytes->constData()),
                                               static_cast<std::size_t>(bytes->size())),
                  &EVP_PKEY_free);
    QByteArray computed(kKeyBytes, '\0');
    auto size = static_cast<std::size_t>(computed.size());
    if (key == nullptr ||
        EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(computed.data()), &size) != 1)
        return {};
    return QString::fromLatin1(computed.toBase64());
}

VpnFacts readWireGuard(const QByteArray& text, const QString& file, Diagnostics& notes) {
    return WireGuardReader(file, notes).read(configLines(text, file));
}

} // namespace drawbridge::vpn
