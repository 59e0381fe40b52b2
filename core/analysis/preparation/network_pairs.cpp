// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/preparation/network_pairs.h"

#include "core/analysis/graph/network_sites.h"
#include "core/analysis/preparation/free_addresses.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/model/compose_tag.h"

#include <QRegularExpression>

#include <set>

namespace drawbridge {

namespace {

constexpr int kLastVlan = 4094;
constexpr int kVlanStep = 100;
constexpr int kMostBlocks = 65'536;

QStringList wordsOf(const QString& name) {
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return name.toLower().split(separators, Qt::SkipEmptyParts);
}

class NetworkPairing {
public:
    NetworkPairing(const Plan& plan, const PreparationRequest& request) : m_plan(plan), m_request(request) {
        for (const Network& network : plan.networks) {
            m_names.insert(network.name);
            if (network.cidr)
                m_blocks.push_back(*network.cidr);
            if (network.failsOverTo)
                m_taken.insert(*network.failsOverTo);
            if (network.vlan && isAt(network, request.to))
                m_vlans.insert(*network.vlan);
        }
    }

    std::vector<NetworkProposal> run() {
        std::vector<NetworkProposal> proposals;
        for (const Network& network : m_plan.networks) {
            const bool isStretched = isAt(network, m_request.to);
            if (!isAt(network, m_request.from) || isStretched || network.failsOverTo)
                continue;
            const Network* standing = bestStanding(network);
            proposals.push_back(standing != nullptr ? paired(network, *standing) : created(network));
        }
        return proposals;
    }

private:
    bool isAt(const Network& network, SiteId site) const { return isNetworkAt(m_plan, network, site); }

    /// Words that both names have, and that are not those of every network.
    static int commonWords(const Network& a, const Network& b) {
        const QStringList words = wordsOf(b.name);
        int common = 0;
        for (const QString& word : wordsOf(a.name))
            common += words.contains(word) ? 1 : 0;
        return common;
    }

    const Network* bestStanding(const Network& lost) const {
        const Network* best = nullptr;
        int bestScore = 0;
        for (const Network& candidate : m_plan.networks) {
            const bool isAtOther = isAt(candidate, m_request.to) && !isAt(candidate, m_request.from);
            if (!isAtOther || m_taken.contains(candidate.id))
                continue;
            const int common = commonWords(lost, candidate);
            if (common == 0)
                continue;
            const bool sameSize = lost.cidr && candidate.cidr && lost.cidr->prefix == candidate.cidr->prefix;
            const int score = 4 * common + (sameSize ? 2 : 0) +
                              (lost.vlan.has_value() == candidate.vlan.has_value() ? 1 : 0);
            if (score > bestScore) {
                best = &candidate;
                bestScore = score;
            }
        }
        return best;
    }

    NetworkProposal paired(const Network& lost, const Network& standing) {
        m_taken.insert(standing.id);
        if (lost.cidr && standing.cidr)
            m_moves.emplace_back(*lost.cidr, *standing.cidr);
        return {lost.id, standing.id, std::nullopt,
                PreparationTexts::tr("Named alike, and it stands in for no other network")};
    }

    /// A network within a host, which Docker Compose makes: "shop_default".
    bool isOfCompose(const Network& network) const {
        return std::any_of(
            m_plan.components.begin(), m_plan.components.end(), [&network](const Component& component) {
                const QString project = composeProjectOf(component);
                return !project.isEmpty() && network.name.startsWith(project + u'_') &&
                       std::any_of(component.interfaces.begin(), component.interfaces.end(),
                                   [&network](const NetworkInterface& i) { return i.network == network.id; });
            });
    }

    NetworkProposal created(const Network& lost) {
        Network network;
        network.site = m_request.to;
        network.position = m_plan.networks.nextPosition() + static_cast<qint64>(m_created++);
        if (isOfCompose(lost)) {
            network.name = freeName(lost.name);
            return {lost.id, network.id, network,
                    PreparationTexts::tr("Docker Compose makes it again, with the same addresses")};
        }
        if (lost.vlan)
            network.vlan = freeVlan(*lost.vlan);
        if (lost.cidr) {
            network.cidr = freeBlock(*lost.cidr);
            if (network.cidr && lost.gateway)
                network.gateway = withHostPart(*network.cidr, *lost.gateway);
        }
        const bool isNamedByBlock = lost.cidr && network.cidr && lost.name == formatCidr(*lost.cidr);
        network.name = isNamedByBlock ? formatCidr(*network.cidr) : freeName(lost.name);
        const QString why = network.cidr
                                ? PreparationTexts::tr("New, of the same size; %1 and its VLAN are free")
                                      .arg(formatCidr(*network.cidr))
                                : PreparationTexts::tr("New; the plan gives no addresses for it");
        return {lost.id, network.id, network, why};
    }

    QString freeName(const QString& lost) {
        const QString site = m_plan.sites.find(m_request.to)->name;
        const QString name = QStringLiteral("%1 (%2)").arg(lost, site);
        QString candidate = name;
        for (int i = 2; m_names.contains(candidate); ++i)
            candidate = QStringLiteral("%1 %2").arg(name).arg(i);
        m_names.insert(candidate);
        return candidate;
    }

    std::optional<int> freeVlan(int lost) {
        for (int offset = 0; offset < kLastVlan; ++offset) {
            // The same number, then the same in the next hundreds, then any.
            const int vlan =
                1 + (lost - 1 + (offset < kLastVlan / kVlanStep ? offset * kVlanStep : offset)) % kLastVlan;
            if (m_vlans.insert(vlan).second)
                return vlan;
        }
        return std::nullopt;
    }

    bool isFree(const Cidr& block) const {
        return std::none_of(m_blocks.begin(), m_blocks.end(),
                            [&block](const Cidr& other) { return other.overlaps(block); });
    }

    /// Moved as networks that stand there already were, else the next free block of the same size.
    std::optional<Cidr> freeBlock(const Cidr& lost) {
        std::optional<Cidr> found;
        for (std::size_t i = 0; i < m_moves.size() && !found; ++i) {
            const Cidr moved = movedBlock(lost, m_moves[i]);
            if (moved.address.v6 == lost.address.v6 && isFree(moved))
                found = moved;
        }
        Cidr block = lost;
        for (int i = 0; i < kMostBlocks && !found; ++i) {
            block.address = nextAddress(block.last());
            if (isFree(block))
                found = block;
        }
        if (found)
            m_blocks.push_back(*found);
        return found;
    }

    static Cidr movedBlock(const Cidr& lost, const std::pair<Cidr, Cidr>& move) {
        Cidr block = lost;
        if (lost.address.v6 != move.first.address.v6 || lost.address.v6 != move.second.address.v6)
            return block; // overlaps itself
        for (std::size_t i = 0; i < block.address.bytes.size(); ++i) {
            const int delta = move.second.address.bytes[i] - move.first.address.bytes[i];
            block.address.bytes[i] = static_cast<quint8>(block.address.bytes[i] + delta);
        }
        return blockOf(block.address, lost.prefix);
    }

    const Plan& m_plan;
    const PreparationRequest& m_request;
    std::set<QString> m_names;
    std::set<NetworkId> m_taken;
    std::set<int> m_vlans; ///< at the recovery site
    std::vector<Cidr> m_blocks;
    std::vector<std::pair<Cidr, Cidr>> m_moves;
    int m_created = 0;
};

} // namespace

std::vector<NetworkProposal> pairNetworks(const Plan& plan, const PreparationRequest& request) {
    return NetworkPairing(plan, request).run();
}

} // namespace drawbridge
