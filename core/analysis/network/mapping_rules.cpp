// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/failover_mapping_parts.h"
#include "core/analysis/network/rule_boxes.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

constexpr std::size_t kMostPieces = 256; ///< of a rule; with more, it is compared as a whole

QString rangeText(bool v6, const Addresses& range) {
    const QString first = formatIpAddress(addressOf(range.first, v6));
    if (range.isOne())
        return first;
    const Number size = range.last - range.first + 1;
    int prefix = v6 ? 128 : 32;
    for (Number each = size; each > 1 && (each & 1U) == 0; each >>= 1U)
        --prefix;
    const Cidr block{addressOf(range.first, v6), prefix};
    if (size != 0 && addressesOf(block) == range)
        return formatCidr(block);
    return QStringLiteral("%1-%2").arg(first, formatIpAddress(addressOf(range.last, v6)));
}

QString namedBy(const RecoveryGraph& graph, const NetworkState& state, const TrafficEnd& end) {
    QStringList all;
    for (const auto& [v6, range] : addressesOf(graph, state, end))
        all += rangeText(v6, range);
    constexpr qsizetype most = 4;
    return all.mid(0, most).join(QStringLiteral(", ")) +
           (all.size() > most ? QStringLiteral(" …") : QString());
}

/// What a list of rules says of some packets: the first rules that allow and deny some, or -1.
struct Answer {
    bool allows = false;
    bool denies = false; ///< by a rule, or because none fits
    int allowing = -1;
    int denying = -1;
};

class RuleTable {
public:
    explicit RuleTable(const MappingInput& in) : m_in(in) {}

    std::vector<RuleMapping> rows() {
        for (int f = 0; f < m_in.plan().firewalls.size(); ++f) {
            const int at = m_in.graph.indexOf(m_in.plan().firewalls.at(f).at);
            if (at < 0 || m_in.normal.nodes[idx(at)].firewall != f)
                continue;
            if (m_in.analysis.impact.state[idx(at)] == ImpactState::Lost)
                addLost(f, at);
            else
                addStanding(f, at);
        }
        return std::move(m_rows);
    }

private:
    RuleMapping rowOf(int f, std::size_t i) const {
        RuleMapping row;
        row.firewall = f;
        row.rule = static_cast<int>(i);
        return row;
    }

    // A firewall that stands: rules that name what moves mean other addresses then.

    void addStanding(int f, int at) {
        const Firewall& firewall = m_in.plan().firewalls.at(f);
        for (std::size_t i = 0; i < firewall.rules.size(); ++i) {
            const FirewallRule& rule = firewall.rules[i];
            for (const TrafficEnd* end : {&rule.from, &rule.to}) {
                if (end->isAny())
                    continue;
                if (end->block)
                    addBlock(f, at, i, *end);
                else
                    addRenamed(f, at, i, *end);
            }
        }
    }

    void addRenamed(int f, int at, std::size_t i, const TrafficEnd& end) {
        const QString now = namedBy(m_in.graph, m_in.normal, end);
        const QString after = namedBy(m_in.graph, m_in.after, end);
        if (now == after || now.isEmpty() || after.isEmpty())
            return;
        RuleMapping row = rowOf(f, i);
        row.node = at;
        row.nodeRule = static_cast<int>(i);
        row.now = now;
        row.after = after;
        row.because =
            AccessTexts::tr("it names what moves: on the firewall itself the addresses must be changed");
        m_rows.push_back(row);
    }

    /// A block stays what it is, although what was there moves.
    void addBlock(int f, int at, std::size_t i, const TrafficEnd& end) {
        for (int n = 0; n < m_in.plan().networks.size(); ++n) {
            const auto& before = m_in.network(n).cidr;
            const int next = m_in.isLost(n) ? m_in.successorOf(n) : -1;
            const auto& then = next < 0 ? before : m_in.network(next).cidr;
            if (next < 0 || !before || !then || *then == *before || !before->contains(end.block->address) ||
                end.block->prefix < before->prefix || before->prefix != then->prefix)
                continue;
            Cidr moved = *end.block;
            moved.address =
                addressOf(numberOf(then->address) + (numberOf(moved.address) - numberOf(before->address)),
                          moved.address.v6);
            addMovedBlock(f, at, i, end, moved);
        }
    }

    void addMovedBlock(int f, int at, std::size_t i, const TrafficEnd& end, const Cidr& moved) {
        const FirewallRule& rule = m_in.plan().firewalls.at(f).rules[i];
        TrafficEnd then;
        then.block = moved;
        const bool isFrom = &end == &rule.from;
        const auto boxes = boxesOf(m_in.graph, m_in.after, isFrom ? then : rule.from, isFrom ? rule.to : then,
                                   portsOf(rule));
        RuleMapping row = rowOf(f, i);
        row.now = formatCidr(*end.block);
        row.after = formatCidr(moved);
        judge(row, at, boxes, rule.allow.has_value());
        m_rows.push_back(row);
    }

    // A firewall that is lost: what takes its place must say the same.

    void addLost(int f, int at) {
        const Firewall& firewall = m_in.plan().firewalls.at(f);
        if (isTakenOver(f, at) || !m_in.normal.nodes[idx(at)].forwards)
            return;
        std::vector<PacketBox> earlier;
        for (std::size_t i = 0; i < firewall.rules.size(); ++i) {
            const FirewallRule& rule = firewall.rules[i];
            const auto boxes = boxesOf(m_in.graph, m_in.after, rule.from, rule.to, portsOf(rule));
            const auto own = remainder(boxes, earlier, kMostPieces);
            earlier.insert(earlier.end(), boxes.begin(), boxes.end());
            if (!rule.unsure)
                addCounterpart(f, at, i, own.value_or(boxes));
        }
    }

    /// By the same rules: the machine is recovered, or its standby uses them.
    bool isTakenOver(int f, int at) const {
        const Node& node = m_in.after.nodes[idx(at)];
        const int now = node.takenOverBy >= 0 ? node.takenOverBy : at;
        return node.isHere && m_in.after.nodes[idx(now)].firewall == f;
    }

    /// The gateway then of the network that these packets go to or, if the lost firewall was not at it, come
    /// from; -1: not known, -2: what they are about does not stand.
    int firewallThen(const PacketBox& box, int at) const {
        int found = -2;
        for (const Addresses& range : {box.destination, box.source}) {
            for (std::size_t n = 0; n < m_in.after.networks.size(); ++n) {
                const NetworkPart& part = m_in.after.networks[n];
                if (!part.isUp || !part.block || part.block->address.v6 != box.v6 ||
                    !addressesOf(*part.block).contains(range) || !wasGatewayOf(at, static_cast<int>(n)))
                    continue;
                if (part.gateway >= 0)
                    return part.gateway;
                found = -1;
            }
        }
        return found;
    }

    /// Of the network, or of one whose place it takes.
    bool wasGatewayOf(int at, int network) const {
        for (std::size_t n = 0; n < m_in.normal.networks.size(); ++n) {
            const int now = static_cast<int>(n);
            if (m_in.normal.networks[n].gateway == at && m_in.isLost(now) && m_in.successorOf(now) == network)
                return true;
        }
        return m_in.normal.networks[idx(network)].gateway == at;
    }

    void addCounterpart(int f, int at, std::size_t i, const std::vector<PacketBox>& boxes) {
        const FirewallRule& rule = m_in.plan().firewalls.at(f).rules[i];
        if (boxes.empty())
            return;
        const int then = firewallThen(boxes.front(), at);
        if (then == -2)
            return;
        RuleMapping row = rowOf(f, i);
        row.now = namedBy(m_in.graph, m_in.normal, rule.to);
        row.after = namedBy(m_in.graph, m_in.after, rule.to);
        if (then < 0) {
            row.source = MappingSource::Missing;
            row.because = AccessTexts::tr("the plan names no router that stands there then");
        } else {
            judge(row, then, boxes, rule.allow.has_value());
        }
        m_rows.push_back(row);
    }

    void judge(RuleMapping& row, int node, const std::vector<PacketBox>& boxes, bool isAllow) const {
        row.node = node;
        const QString& name = m_in.graph.name(node);
        if (m_in.after.nodes[idx(node)].firewall < 0) {
            row.source = isAllow ? MappingSource::Derived : MappingSource::Missing;
            row.because = AccessTexts::tr("%1 has no rules and forwards everything").arg(name);
            return;
        }
        const Answer answer = askRules(m_in.after.nodes[idx(node)], boxes);
        const bool isSame = isAllow ? answer.allows && !answer.denies : answer.denies && !answer.allows;
        row.nodeRule = isSame == isAllow ? answer.allowing : answer.denying;
        row.source = isSame ? MappingSource::Told : MappingSource::Missing;
        const QString number = QString::number(row.nodeRule + 1);
        if (row.nodeRule < 0)
            row.because = AccessTexts::tr("no rule of %1 allows it").arg(name);
        else if (isSame)
            row.because = AccessTexts::tr("rule %1 of %2 does the same").arg(number, name);
        else
            row.because = isAllow ? AccessTexts::tr("rule %1 of %2 denies some of it").arg(number, name)
                                  : AccessTexts::tr("rule %1 of %2 lets some of it in").arg(number, name);
    }

    /// Of rules that ask for the way in or out it is not known whether they fit: they are left out.
    static Answer askRules(const Node& node, std::vector<PacketBox> boxes) {
        Answer answer;
        for (const Rule& rule : node.rules) {
            if (rule.in >= 0 || rule.out >= 0 || boxes.empty())
                continue;
            const auto left = remainder(boxes, rule.boxes, kMostPieces);
            if (!left || *left == boxes)
                continue;
            boxes = *left;
            const bool isAllow = rule.says == Rule::Says::Allow;
            (isAllow ? answer.allows : answer.denies) = true;
            int& first = isAllow ? answer.allowing : answer.denying;
            first = first < 0 ? rule.index : first;
        }
        answer.denies = answer.denies || !boxes.empty();
        return answer;
    }

    const MappingInput& m_in;
    std::vector<RuleMapping> m_rows;
};

} // namespace

std::vector<RuleMapping> mapRules(const MappingInput& in) {
    return RuleTable(in).rows();
}

} // namespace drawbridge::net
