// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/texts.h"
#include "core/import/vpn/config_lines.h"
#include "core/import/vpn/ipsec_facts.h"

#include <QHash>

#include <map>

namespace drawbridge::vpn {

namespace {

struct Connection {
    QString name;
    int line = 0;
    std::map<QString, QString> values;
    QStringList also;
};

class IpsecConfReader {
public:
    IpsecConfReader(const QString& file, Diagnostics& notes) : m_file(file), m_notes(notes) {}

    VpnFacts read(const std::vector<ConfigLine>& lines) {
        for (const ConfigLine& line : lines)
            readLine(line);
        m_facts.type = TunnelType::Ipsec;
        for (const Connection& connection : m_connections)
            addTunnel(connection);
        return std::move(m_facts);
    }

private:
    [[noreturn]] void refuse(int line, const QString& sentence) const {
        throw InputError(sentence, {m_file, line, 0});
    }

    /// A section begins at the margin; what belongs to it is indented.
    void readLine(const ConfigLine& line) {
        const QString text = line.text.section(u'#', 0, 0);
        const QString trimmed = text.trimmed();
        if (trimmed.isEmpty())
            return;
        const bool isIndented = text.front().isSpace();
        const QString first = trimmed.section(u' ', 0, 0).section(u'\t', 0, 0);
        const QString rest = trimmed.mid(first.size()).trimmed();
        if (!isIndented && (first == u"conn" || first == u"ca" || first == u"config")) {
            m_isConnection = first == u"conn";
            if (m_isConnection && rest.isEmpty())
                refuse(line.number, ImportTexts::tr("This connection has no name."));
            if (m_isConnection)
                open(rest, line.number);
        } else if (first == u"include") {
            m_notes.push_back(
                {Severity::Warning,
                 {m_file, line.number, 0},
                 ImportTexts::tr("\"include %1\" was not followed: import that file, too.").arg(rest)});
        } else if (!isIndented && first == u"version") {
            return;
        } else {
            const qsizetype equals = trimmed.indexOf(u'=');
            if (equals < 1)
                refuse(line.number,
                       ImportTexts::tr("This line is neither a section nor a key with a value."));
            if (m_isConnection)
                take(trimmed.left(equals).trimmed(), trimmed.mid(equals + 1).trimmed());
        }
    }

    /// A connection that is described in two places is one.
    void open(const QString& name, int line) {
        const auto known = m_at.constFind(name);
        m_current = known != m_at.constEnd() ? *known : m_connections.size();
        if (known != m_at.constEnd())
            return;
        m_at.insert(name, m_current);
        m_connections.push_back({name, line, {}, {}});
    }

    void take(const QString& key, QString value) {
        if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        Connection& connection = m_connections[m_current];
        if (key == u"also")
            connection.also += value;
        else
            connection.values[key] = value;
    }

    /// Own values, those of what it refers to, then those of %default.
    void collect(const Connection& connection, std::map<QString, QString>& values, int depth) const {
        constexpr int deepest = 20;
        if (depth > deepest)
            refuse(connection.line, ImportTexts::tr("\"also\" goes round in a circle."));
        values.insert(connection.values.begin(), connection.values.end());
        for (const QString& name : connection.also) {
            const auto other = m_at.constFind(name);
            if (other == m_at.constEnd())
                refuse(connection.line,
                       ImportTexts::tr("There is no connection \"%1\" to refer to.").arg(name));
            collect(m_connections[*other], values, depth + 1);
        }
    }

    void addTunnel(const Connection& connection) {
        if (connection.name == u"%default")
            return;
        std::map<QString, QString> values;
        collect(connection, values, 0);
        if (const auto common = m_at.constFind(u"%default"_qs); common != m_at.constEnd())
            collect(m_connections[*common], values, 0);
        const auto of = [&values](const char16_t* key) {
            const auto found = values.find(QString::fromUtf16(key));
            return found == values.end() ? QString() : found->second;
        };
        const SourcePlace place{m_file, connection.line, 0};
        const QString type = of(u"type").toLower();
        if (type == u"passthrough" || type == u"drop" || type == u"reject") {
            m_notes.push_back(
                {Severity::Warning, place,
                 ImportTexts::tr("\"%1\" is a policy without a tunnel (%2), so it was left out.")
                     .arg(connection.name, type)});
            return;
        }
        if (of(u"auto").isEmpty() && isReferredTo(connection.name))
            return; // only there for others to refer to
        TunnelFacts tunnel;
        tunnel.type = TunnelType::Ipsec;
        tunnel.name = connection.name;
        tunnel.place = place;
        const auto end = [&](EndFacts& facts, const QString& host, const QString& id, const QString& subnet,
                             const QString& sourceIp) {
            facts.host = firstHost(host.split(u','));
            facts.name = id.startsWith(u'@') ? id.mid(1) : id.startsWith(u'%') ? QString() : id;
            facts.networks = selectedBlocks(subnet.split(u',', Qt::SkipEmptyParts), place, m_notes);
            for (const QString& text : sourceIp.split(u',', Qt::SkipEmptyParts)) {
                if (const auto block = looseBlock(text.trimmed()))
                    facts.networks.push_back(*block);
            }
        };
        end(tunnel.here, of(u"left"), of(u"leftid"), of(u"leftsubnet"), of(u"leftsourceip"));
        end(tunnel.there, of(u"right"), of(u"rightid"), of(u"rightsubnet"), of(u"rightsourceip"));
        if (of(u"left").isEmpty() && of(u"right").isEmpty()) {
            m_notes.push_back({Severity::Warning, place,
                               ImportTexts::tr("The connection \"%1\" has no ends, so it was left out.")
                                   .arg(connection.name)});
            return;
        }
        m_facts.tunnels.push_back(std::move(tunnel));
    }

    bool isReferredTo(const QString& name) const {
        return std::any_of(m_connections.begin(), m_connections.end(),
                           [&name](const Connection& each) { return each.also.contains(name); });
    }

    QString m_file;
    Diagnostics& m_notes;
    VpnFacts m_facts;
    std::vector<Connection> m_connections;
    QHash<QString, std::size_t> m_at; ///< by name
    std::size_t m_current = 0;
    bool m_isConnection = false;
};

} // namespace

VpnFacts readIpsecConf(const QByteArray& text, const QString& file, Diagnostics& notes) {
    return IpsecConfReader(file, notes).read(configLines(text, file));
}

} // namespace drawbridge::vpn
