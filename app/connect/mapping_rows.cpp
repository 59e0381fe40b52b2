// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/mapping_rows.h"

#include "app/connect/access_look.h"
#include "core/base/index.h"
#include "core/base/visible_text.h"

#include <QCoreApplication>

namespace drawbridge {

namespace {

struct MappingRows {
    Q_DECLARE_TR_FUNCTIONS(MappingRows)
};

const auto kNothing = QStringLiteral("–");

ResultCell plain(const QString& text) {
    ResultCell cell;
    cell.text = text.isEmpty() ? kNothing : visibleText(text);
    cell.tip = visibleText(text);
    return cell;
}

ResultCell name(const QString& text) {
    ResultCell cell = plain(text);
    cell.strong = true;
    return cell;
}

void add(ResultCell& cell, const QString& more) {
    cell.text += QStringLiteral(" · ") + visibleText(more);
    cell.tip = cell.text;
}

/// What the plan leaves open is marked; the rest says where it comes from.
ResultCell reason(const net::MappingRow& row) {
    using net::MappingSource;
    ResultCell cell = plain(row.because);
    if (row.source == MappingSource::Missing) {
        cell.icon = QStringLiteral("warning");
        cell.tone = Tone::Bad;
    } else if (row.source == MappingSource::Told && row.because.isEmpty()) {
        cell.text = MappingRows::tr("as the plan says");
    }
    return cell;
}

QString interfacesText(const Plan& plan, const std::vector<net::NodeInterface>& interfaces) {
    QStringList texts;
    for (const net::NodeInterface& each : interfaces)
        texts += net::interfaceText(plan, each);
    return texts.join(QStringLiteral(", "));
}

class Tables {
public:
    Tables(const RecoveryGraph& graph, const net::FailoverMapping& mapping)
        : m_graph(graph), m_plan(graph.plan), m_mapping(mapping) {}

    std::vector<MappingTable> all() {
        return {networks(), addresses(), routes(), tunnels(), names(), rules()};
    }

private:
    template <class Row, class F>
    static MappingTable table(const QString& title, const QStringList& columns, const std::vector<Row>& rows,
                              F&& cellsOf) {
        MappingTable result{title, columns, {}, 0};
        for (const Row& row : rows) {
            ResultRow made = cellsOf(row);
            made.cells.push_back(reason(row));
            result.rows.push_back(std::move(made));
            result.missing += row.source == net::MappingSource::Missing ? 1 : 0;
        }
        return result;
    }

    QString networkName(int network) const {
        return network < 0 ? QString() : m_plan.networks.at(network).name;
    }

    ResultCell networkCell(int network) const {
        return plain(network < 0 ? QString() : net::networkText(m_plan.networks.at(network)));
    }

    MappingTable networks() const {
        return table(MappingRows::tr("Networks"),
                     {MappingRows::tr("Network"), MappingRows::tr("Now"), MappingRows::tr("Takes its place"),
                      MappingRows::tr("After"), MappingRows::tr("Because")},
                     m_mapping.networks, [this](const net::NetworkMapping& row) {
                         return ResultRow{{name(networkName(row.from)), networkCell(row.from),
                                           name(networkName(row.to)), networkCell(row.to)},
                                          refTo(m_plan.networks.at(row.from).id)};
                     });
    }

    MappingTable addresses() const {
        return table(MappingRows::tr("Addresses"),
                     {MappingRows::tr("Component"), MappingRows::tr("Now"), MappingRows::tr("After"),
                      MappingRows::tr("Because")},
                     m_mapping.addresses, [this](const net::AddressMapping& row) {
                         ResultCell after = plain(interfacesText(m_plan, row.after));
                         if (row.machine >= 0 && row.machine != row.component)
                             add(after, MappingRows::tr("on %1").arg(m_graph.name(row.machine)));
                         return ResultRow{{name(m_graph.name(row.component)),
                                           plain(interfacesText(m_plan, row.before)), after},
                                          refTo(m_graph.component(row.component).id)};
                     });
    }

    MappingTable routes() const {
        return table(MappingRows::tr("Routes"),
                     {MappingRows::tr("On"), MappingRows::tr("To"), MappingRows::tr("Through"),
                      MappingRows::tr("Because")},
                     m_mapping.routes, [this](const net::RouteMapping& row) {
                         const QString on = row.node >= 0 ? m_graph.name(row.node)
                                            : row.network >= 0
                                                ? MappingRows::tr("hosts of %1").arg(networkName(row.network))
                                                : QString();
                         const QString through = row.tunnel >= 0 ? m_plan.tunnels.at(row.tunnel).name
                                                 : row.next >= 0 ? m_graph.name(row.next)
                                                 : row.via       ? formatIpAddress(*row.via)
                                                                 : QString();
                         ResultCell way = plain(through);
                         if (row.via && row.next >= 0)
                             add(way, formatIpAddress(*row.via));
                         return ResultRow{{name(on), plain(formatCidr(row.to)), way}, {}};
                     });
    }

    MappingTable tunnels() const {
        return table(MappingRows::tr("Tunnels"),
                     {MappingRows::tr("Tunnel"), MappingRows::tr("After"), MappingRows::tr("Because")},
                     m_mapping.tunnels, [this](const net::TunnelMapping& row) {
                         using State = net::TunnelMapping::State;
                         const QString after = row.next >= 0 && row.next != row.tunnel
                                                   ? m_plan.tunnels.at(row.next).name
                                               : row.state == State::Lost ? MappingRows::tr("lost")
                                                                          : MappingRows::tr("made again");
                         return ResultRow{{name(m_plan.tunnels.at(row.tunnel).name), plain(after)},
                                          refTo(m_plan.tunnels.at(row.tunnel).id)};
                     });
    }

    MappingTable names() const {
        return table(MappingRows::tr("DNS"),
                     {MappingRows::tr("Name"), MappingRows::tr("Now"), MappingRows::tr("After"),
                      MappingRows::tr("Lives"), MappingRows::tr("Because")},
                     m_mapping.names, [this](const net::DnsMapping& row) {
                         const DnsRecord& record = m_plan.dnsRecords.at(row.record);
                         ResultCell named = name(record.name);
                         if (row.server >= 0)
                             add(named, MappingRows::tr("at %1").arg(m_graph.name(row.server)));
                         return ResultRow{{named, plain(row.now), plain(row.after),
                                           plain(record.ttl ? durationText(*record.ttl) : QString())},
                                          refTo(record.id)};
                     });
    }

    MappingTable rules() const {
        return table(MappingRows::tr("Rules"),
                     {MappingRows::tr("Rule"), MappingRows::tr("Of"), MappingRows::tr("Addresses now"),
                      MappingRows::tr("After"), MappingRows::tr("Because")},
                     m_mapping.rules, [this](const net::RuleMapping& row) {
                         const Firewall& firewall = m_plan.firewalls.at(row.firewall);
                         const QString at = displayName(m_plan, refTo(firewall.id));
                         const ResultCell rule = name(ruleText(m_plan, firewall.rules.at(idx(row.rule))));
                         return ResultRow{{rule,
                                           plain(MappingRows::tr("%1, rule %2").arg(at).arg(row.rule + 1)),
                                           plain(row.now), plain(row.after)},
                                          refTo(firewall.id)};
                     });
    }

    const RecoveryGraph& m_graph;
    const Plan& m_plan;
    const net::FailoverMapping& m_mapping;
};

} // namespace

std::vector<MappingTable> mappingTables(const RecoveryGraph& graph, const net::FailoverMapping& mapping) {
    return Tables(graph, mapping).all();
}

} // namespace drawbridge
