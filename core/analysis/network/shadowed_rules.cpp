// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network/shadowed_rules.h"

#include "core/analysis/network/rule_boxes.h"
#include "core/base/index.h"

#include <algorithm>

namespace drawbridge::net {

namespace {

constexpr std::size_t kMostPieces = 500;
constexpr qint64 kMostComparisons = 4'000'000; ///< of boxes, in all firewalls; about a tenth of a second

/// Whether a rule is asked of every packet that another is asked of.
bool coversWay(const Rule& earlier, const Rule& later) {
    return (earlier.in < 0 || earlier.in == later.in) && (earlier.out < 0 || earlier.out == later.out);
}

class ShadowFinder {
public:
    explicit ShadowFinder(std::vector<ShadowedRule>& found) : m_found(found) {}

    void look(const Node& node) {
        for (std::size_t i = 0; i < node.rules.size() && m_compared < kMostComparisons; ++i)
            lookAt(node, i);
    }

private:
    void lookAt(const Node& node, std::size_t i) {
        const Rule& rule = node.rules[i];
        std::vector<PacketBox> left = rule.boxes;
        ShadowedRule shadowed{node.firewall, rule.index, {}, false};
        for (std::size_t k = 0; k < i && !left.empty(); ++k) {
            const Rule& earlier = node.rules[k];
            m_compared += static_cast<qint64>(earlier.boxes.size() * left.size());
            if (earlier.says == Rule::Says::Unsure || !coversWay(earlier, rule) ||
                !meets(left, earlier.boxes))
                continue;
            auto rest = remainder(std::move(left), earlier.boxes, kMostPieces);
            if (!rest)
                return;
            left = std::move(*rest);
            shadowed.by.push_back(earlier.index);
            shadowed.isContrary = shadowed.isContrary || earlier.says != rule.says;
        }
        if (left.empty() && !rule.boxes.empty())
            m_found.push_back(std::move(shadowed));
    }

    static bool meets(const std::vector<PacketBox>& some, const std::vector<PacketBox>& others) {
        return std::any_of(others.begin(), others.end(), [&some](const PacketBox& other) {
            return std::any_of(some.begin(), some.end(), [&other](const PacketBox& each) {
                return intersection(each, other).has_value();
            });
        });
    }

    std::vector<ShadowedRule>& m_found;
    qint64 m_compared = 0;
};

} // namespace

std::vector<ShadowedRule> shadowedRules(const Plan& plan, const NetworkState& state) {
    std::vector<ShadowedRule> found;
    std::vector<char> done(idx(plan.firewalls.size()), 0);
    ShadowFinder finder(found);
    for (const Node& node : state.nodes) {
        if (node.firewall < 0 || done[idx(node.firewall)] != 0)
            continue;
        done[idx(node.firewall)] = 1;
        finder.look(node);
    }
    return found;
}

} // namespace drawbridge::net
