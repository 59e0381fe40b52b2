// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/failover_mapping_parts.h"
#include "core/analysis/network/packet_walk.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

/// Who answers at an address in a state: who has it, or a firewall that translates it; -1: nobody in the
/// plan.
int answererAt(const NetworkState& state, const IpAddress& address) {
    const Number number = numberOf(address);
    if (const auto owner = state.owners.find({address.v6, number}); owner != state.owners.end())
        return owner->second;
    for (std::size_t n = 0; n < state.nodes.size(); ++n) {
        const Node& node = state.nodes[n];
        for (const NatRule& rule : node.nat) {
            if (rule.kind != Translation::Destination || !node.isHere)
                continue;
            for (const PacketBox& box : rule.boxes) {
                // a rule for all addresses says nothing of one
                const bool isNarrow = box.destination.last - box.destination.first < 65'536;
                if (isNarrow && box.v6 == address.v6 && box.destination.first <= number &&
                    number <= box.destination.last)
                    return static_cast<int>(n);
            }
        }
    }
    return -1;
}

bool isInLostNetwork(const MappingInput& in, const IpAddress& address) {
    bool isIn = false;
    for (int n = 0; n < in.plan().networks.size(); ++n) {
        const auto& block = in.network(n).cidr;
        if (!block || !block->contains(address))
            continue;
        if (in.after.networks[idx(n)].isUp)
            return false;
        isIn = isIn || in.isLost(n);
    }
    return isIn;
}

QString addressesAfter(const MappingInput& in, int node, bool v6) {
    QStringList all;
    for (const NodeInterface& interface : reachedAt(in.graph, in.after, node)) {
        if (interface.address && interface.address->v6 == v6)
            all += formatIpAddress(*interface.address);
    }
    return all.join(QStringLiteral(", "));
}

class NameTable {
public:
    explicit NameTable(const MappingInput& in) : m_in(in) {}

    std::vector<DnsMapping> rows() {
        for (int r = 0; r < m_in.plan().dnsRecords.size(); ++r) {
            const DnsRecord& record = m_in.plan().dnsRecords.at(r);
            const auto address = record.kind == RecordKind::A || record.kind == RecordKind::Aaaa
                                     ? parseIpAddress(record.value)
                                     : parseIpAddress(QStringView());
            if (address)
                addAddress(r, record, *address);
            else if (record.afterFailover)
                m_rows.push_back(row(r, record, MappingSource::Told, AccessTexts::tr("the record names it")));
        }
        return std::move(m_rows);
    }

private:
    DnsMapping row(int index, const DnsRecord& record, MappingSource source, const QString& because) const {
        DnsMapping result;
        result.source = source;
        result.because = because;
        result.record = index;
        result.now = record.value;
        result.after = record.afterFailover.value_or(QString());
        result.server = m_in.graph.indexOf(record.at);
        if (result.server >= 0 && !m_in.after.nodes[idx(result.server)].isHere) {
            result.source = MappingSource::Missing;
            result.because = AccessTexts::tr("its name server %1 is lost and not recovered")
                                 .arg(m_in.graph.name(result.server));
        }
        return result;
    }

    void addAddress(int index, const DnsRecord& record, const IpAddress& address) {
        const int before = answererAt(m_in.normal, address);
        const bool isGone =
            (before >= 0 && answererAt(m_in.after, address) < 0) || isInLostNetwork(m_in, address);
        if (!isGone)
            return; // it stays what it is
        const QString there = before < 0 ? QString() : addressesAfter(m_in, before, address.v6);
        if (record.afterFailover) {
            addTold(index, record, there);
            return;
        }
        const QString because =
            there.isEmpty()
                ? AccessTexts::tr("%1 is gone then, and the record names no other value").arg(record.value)
                : AccessTexts::tr("%1 is gone then, and the record names no other value; %2 is at %3")
                      .arg(record.value, m_in.graph.name(before), there);
        m_rows.push_back(row(index, record, MappingSource::Missing, because));
    }

    void addTold(int index, const DnsRecord& record, const QString& there) {
        const auto next = parseIpAddress(*record.afterFailover);
        const bool isGoneToo = next && isInLostNetwork(m_in, *next);
        DnsMapping told = row(index, record, MappingSource::Told, AccessTexts::tr("the record names it"));
        if (isGoneToo) {
            told.source = MappingSource::Missing;
            told.because = AccessTexts::tr("%1 is gone then, too").arg(*record.afterFailover);
        } else if (told.source == MappingSource::Told && !there.isEmpty() && next && isWrong(*next, there)) {
            told.source = MappingSource::Missing;
            told.because = AccessTexts::tr("nobody in the plan has %1 then; what answers now is at %2")
                               .arg(*record.afterFailover, there);
        }
        m_rows.push_back(told);
    }

    /// In a network of the plan, where nobody has it.
    bool isWrong(const IpAddress& next, const QString& there) const {
        if (there.split(QStringLiteral(", ")).contains(formatIpAddress(next)) ||
            answererAt(m_in.after, next) >= 0)
            return false;
        return std::any_of(m_in.plan().networks.begin(), m_in.plan().networks.end(),
                           [&next](const Network& each) {
                               return each.cidr && each.cidr->contains(next) &&
                                      isPrivate(addressesOf(Cidr{next, next.v6 ? 128 : 32}), next.v6);
                           });
    }

    const MappingInput& m_in;
    std::vector<DnsMapping> m_rows;
};

} // namespace

std::vector<DnsMapping> mapNames(const MappingInput& in) {
    return NameTable(in).rows();
}

} // namespace drawbridge::net
