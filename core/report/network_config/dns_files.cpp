// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/network_config/dns_files.h"

#include "core/base/index.h"
#include "core/report/network_config/config_quoting.h"
#include "core/report/network_config/config_writer.h"

#include <QRegularExpression>

#include <map>

namespace drawbridge::config {

namespace {

/// The data of a record in the form of a zone file. Nothing for what is none of its type.
std::optional<QString> dataOf(RecordKind kind, const QString& value) {
    const QStringList words = value.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    const auto number = [&](int at, const QString& what) {
        bool ok = false;
        what.toUShort(&ok);
        return ok && at < words.size();
    };
    switch (kind) {
    case RecordKind::A:
    case RecordKind::Aaaa: {
        const auto address = parseIpAddress(value.trimmed());
        if (!address || address->v6 != (kind == RecordKind::Aaaa))
            return std::nullopt;
        return formatIpAddress(*address);
    }
    case RecordKind::Cname:
        return domainName(value.trimmed());
    case RecordKind::Mx: {
        const auto host = words.size() == 2 && number(0, words[0]) ? domainName(words[1]) : std::nullopt;
        return host ? std::optional(words[0] + u' ' + *host) : std::nullopt;
    }
    case RecordKind::Srv: {
        const bool isWhole =
            words.size() == 4 && number(0, words[0]) && number(1, words[1]) && number(2, words[2]);
        const auto host = isWhole ? domainName(words[3]) : std::nullopt;
        return host ? std::optional(words.mid(0, 3).join(u' ') + u' ' + *host) : std::nullopt;
    }
    case RecordKind::Txt:
        return zoneStrings(value);
    }
    Q_UNREACHABLE();
}

/// What becomes of a record in the state.
struct Switched {
    QString value;
    bool isSwitched = false;
    QString note;
};

Switched switched(const ConfigState& state, const DnsRecord& record) {
    if (state.head.isNormal)
        return {record.value, false, {}};
    const bool isAddress = record.kind == RecordKind::A || record.kind == RecordKind::Aaaa;
    const auto address = parseIpAddress(record.value.trimmed());
    const bool isLost = isAddress && address && !stands(state, *address).value_or(true);
    const bool isThere = isAddress && address && stands(state, *address).value_or(false);
    if (!record.afterFailover) {
        if (isLost)
            return {
                record.value, false,
                ConfigTexts::tr("%1 does not stand any more, and the plan gives %2 no value for after the "
                                "failover.")
                    .arg(record.value, record.name)};
        return {record.value, false, {}};
    }
    if (*record.afterFailover == record.value || isThere)
        return {record.value, false, {}};
    return {*record.afterFailover, true,
            isLost
                ? QString()
                : ConfigTexts::tr("%1 is switched to its value after failover, though the plan does not say "
                                  "whether %2 is lost in this scenario.")
                      .arg(record.name, record.value)};
}

class FilesOfServer {
public:
    FilesOfServer(const ConfigState& state, int server, const std::vector<const DnsRecord*>& records)
        : m_state(state), m_server(server), m_records(records),
          m_zone(FileKind::DnsZone, serverName(), folder() + QStringLiteral("/dns/records.zone"), u';'),
          m_update(FileKind::DnsUpdate, serverName(), folder() + QStringLiteral("/dns/update.nsupdate"),
                   u';') {}

    void write(std::vector<ConfigFile>& files) {
        for (const DnsRecord* record : m_records)
            writeRecord(*record);
        if (!m_zone.isEmpty())
            files.push_back(m_zone.take(m_state.head));
        if (m_changes.isEmpty())
            return;
        writeServer();
        for (const QString& line : std::as_const(m_changes))
            m_update.line(line);
        m_update.line(QStringLiteral("send"));
        files.push_back(m_update.take(m_state.head));
    }

private:
    QString serverName() const { return m_server < 0 ? QString() : m_state.name(m_server); }
    QString folder() const {
        return m_server < 0 ? QStringLiteral("unknown-name-server") : m_state.folders[idx(m_server)];
    }

    void writeRecord(const DnsRecord& record) {
        const Switched now = switched(m_state, record);
        const QString type = choiceName(record.kind);
        const auto name = domainName(record.name);
        const auto data = dataOf(record.kind, now.value);
        if (!name || !data) {
            const QString sentence =
                ConfigTexts::tr("The record %1 %2 is left out: \"%3\" is no %4.")
                    .arg(record.name, type, name ? now.value : record.name,
                         name ? ConfigTexts::tr("value of its type") : ConfigTexts::tr("domain name"));
            m_zone.comment(sentence);
            m_zone.fillIn(sentence);
            return;
        }
        if (!now.note.isEmpty())
            m_zone.note(now.note);
        if (now.isSwitched)
            m_zone.comment(ConfigTexts::tr("was %1").arg(record.value));
        const QString ttl = record.ttl ? QString::number(record.ttl->count()) + u'\t' : QString();
        if (!record.ttl)
            m_zone.note(ConfigTexts::tr("The plan has no time to live of %1, so that of the zone ($TTL) "
                                        "applies.")
                            .arg(record.name));
        m_zone.line(*name + u'\t' + ttl + QStringLiteral("IN\t") + type + u'\t' + *data);
        if (now.isSwitched)
            addChange(record, type, *name, *data, now.note);
    }

    /// Deletes the one value that is known, as the name may have others.
    void addChange(const DnsRecord& record, const QString& type, const QString& name, const QString& data,
                   const QString& note) {
        if (!note.isEmpty())
            m_update.note(note);
        const auto before = dataOf(record.kind, record.value);
        if (before)
            m_changes += QStringLiteral("update delete %1 IN %2 %3").arg(name, type, *before);
        else
            m_update.note(ConfigTexts::tr("\"%1\", the value of %2 before, is none of its type, so it is not "
                                          "deleted.")
                              .arg(record.value, record.name));
        const QString ttl = record.ttl ? QString::number(record.ttl->count()) + u' ' : QString();
        if (!record.ttl)
            m_lacksTtl = true;
        m_changes += QStringLiteral("update add %1 %2IN %3 %4").arg(name, ttl, type, data);
    }

    void writeServer() {
        QStringList addresses;
        if (m_server >= 0) {
            for (const net::NodeInterface& each : net::reachedAt(*m_state.graph, m_state.network, m_server)) {
                if (each.address)
                    addresses += formatIpAddress(*each.address);
            }
        }
        if (!addresses.isEmpty()) {
            m_update.line(QStringLiteral("server ") + addresses.front());
            if (addresses.size() > 1)
                m_update.note(ConfigTexts::tr("%1 is reached at %2, too; choose the one that takes updates "
                                              "(server).")
                                  .arg(serverName(), addresses.mid(1).join(QStringLiteral(", "))));
        } else {
            m_update.comment(QStringLiteral("server ADDRESS"));
            m_update.fillIn(
                m_server < 0 ? ConfigTexts::tr("The name server (server ADDRESS): the plan does not say who "
                                               "has these records.")
                             : ConfigTexts::tr("The address of the name server (server ADDRESS): %1 has none "
                                               "in this state.")
                                   .arg(serverName()));
        }
        m_update.fillIn(
            ConfigTexts::tr("The key that the name server takes updates with: nsupdate -k FILE."));
        if (m_lacksTtl) {
            m_update.comment(QStringLiteral("ttl SECONDS"));
            m_update.fillIn(ConfigTexts::tr("The time to live of records that the plan has none of (ttl "
                                            "SECONDS); without it nsupdate refuses them."));
        }
    }

    const ConfigState& m_state;
    int m_server;
    const std::vector<const DnsRecord*>& m_records;
    ConfigWriter m_zone;
    ConfigWriter m_update;
    QStringList m_changes;
    bool m_lacksTtl = false;
};

} // namespace

std::vector<ConfigFile> dnsFiles(const ConfigState& state) {
    std::map<int, std::vector<const DnsRecord*>> byServer;
    for (const DnsRecord& record : state.plan().dnsRecords)
        byServer[state.graph->indexOf(record.at)].push_back(&record);
    std::vector<ConfigFile> files;
    for (const auto& [server, records] : byServer)
        FilesOfServer(state, server, records).write(files);
    return files;
}

} // namespace drawbridge::config
