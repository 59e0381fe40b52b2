// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/importance.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr std::size_t kFussellVeselyNodes = 50'000;   ///< of the diagram of one event
constexpr std::size_t kFussellVeselyWork = 1'000'000; ///< nodes of a module's cut sets, times its inputs

/// Probabilities of the nodes of a diagram, low and high.
std::vector<double> nodeProbabilities(const NodeTable& table, DiagramNode root,
                                      const std::vector<double>& ofLevels) {
    std::vector<double> probability(std::max<std::size_t>(2, std::size_t(root) + 1), 0);
    probability[1] = 1;
    for (const DiagramNode node : reachableFrom(table, root)) {
        const double p = ofLevels[table.level(node)];
        probability[node] = p * probability[table.high(node)] + (1 - p) * probability[table.low(node)];
    }
    return probability;
}

/// Per level, in one pass from the root down: how likely the paths to its nodes are, times what the level
/// changes there.
std::vector<double> birnbaumOf(const SolvedModule& part, const std::vector<double>& ofLevels) {
    const NodeTable& table = part.diagram->table();
    const std::vector<double> probability = nodeProbabilities(table, part.diagram->root(), ofLevels);
    std::vector<double> reached(probability.size(), 0);
    reached[part.diagram->root()] = 1;
    std::vector<double> birnbaum(ofLevels.size(), 0);
    const std::vector<DiagramNode> nodes = part.diagram->reachable();
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        const std::uint32_t level = table.level(*node);
        const DiagramNode low = table.low(*node);
        const DiagramNode high = table.high(*node);
        birnbaum[level] += reached[*node] * (probability[high] - probability[low]);
        reached[high] += reached[*node] * ofLevels[level];
        reached[low] += reached[*node] * (1 - ofLevels[level]);
    }
    return birnbaum;
}

/// The probability that a set with the level has failed: of the level, times that of the rest of any such
/// set.
std::optional<double> failedWith(const CutSetDiagram& sets, std::uint32_t level,
                                 const std::vector<double>& ofLevels) {
    try {
        DecisionDiagram rest({kFussellVeselyNodes, nullptr});
        rest.buildRest(sets.table(), sets.root(), level);
        return ofLevels[level] * nodeProbabilities(rest.table(), rest.root(), ofLevels)[rest.root()];
    } catch (const DiagramTooLarge&) {
        return {};
    }
}

struct ModuleImportance {
    std::vector<double> birnbaum;
    std::vector<std::optional<double>> fussellVesely;
};

class Importances {
public:
    Importances(const SolvedTree& solved, const std::vector<double>& ofEvents)
        : m_solved(solved), m_ofEvents(ofEvents), m_ofModules(moduleProbabilities(solved, ofEvents)) {}

    /// Down from the whole: what an input means to its module, times what the module means to the whole.
    std::vector<EventImportance> run() {
        const std::size_t count = m_solved.modules.size();
        std::vector<double> birnbaum(count, 1);
        std::vector<std::optional<double>> fussellVesely(count, 1.0);
        for (std::size_t m = count; m-- > 0;) {
            const SolvedModule& part = m_solved.modules[m];
            const ModuleImportance own = ofPart(part, m_ofModules[m].least);
            for (std::uint32_t level = 0; level < part.inputAt.size(); ++level) {
                const double b = birnbaum[m] * own.birnbaum[level];
                const auto& inner = own.fussellVesely[level];
                const std::optional<double> fv =
                    inner && fussellVesely[m] ? std::optional(*inner * *fussellVesely[m]) : std::nullopt;
                const int input = part.input(level);
                if (TreeModule::isModule(input)) {
                    birnbaum[idx(input - TreeModule::kModule)] = b;
                    fussellVesely[idx(input - TreeModule::kModule)] = fv;
                } else {
                    add(input, b, fv);
                }
            }
        }
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const EventImportance& a, const EventImportance& b) {
                             return a.birnbaum != b.birnbaum ? a.birnbaum > b.birnbaum : a.event < b.event;
                         });
        return std::move(m_found);
    }

private:
    ModuleImportance ofPart(const SolvedModule& part, double whole) const {
        std::vector<double> ofLevels;
        for (std::uint32_t level = 0; level < part.inputAt.size(); ++level) {
            const int input = part.input(level);
            ofLevels.push_back(TreeModule::isModule(input)
                                   ? m_ofModules[idx(input - TreeModule::kModule)].least
                                   : m_ofEvents[idx(input)]);
        }
        ModuleImportance own{birnbaumOf(part, ofLevels), {}};
        const bool isSmall = part.cutSets->reachable().size() * ofLevels.size() <= kFussellVeselyWork;
        for (std::uint32_t level = 0; level < ofLevels.size(); ++level) {
            std::optional<double> failed;
            if (isSmall && whole > 0)
                failed = failedWith(*part.cutSets, level, ofLevels);
            own.fussellVesely.push_back(failed ? std::optional(std::min(1.0, *failed / whole))
                                               : std::nullopt);
        }
        return own;
    }

    void add(int event, double birnbaum, const std::optional<double>& fussellVesely) {
        const double whole = m_ofModules.back().least;
        EventImportance found{event, birnbaum, 1, {}, fussellVesely};
        const double p = m_ofEvents[idx(event)];
        if (whole > 0) {
            found.riskAchievement = (whole + (1 - p) * birnbaum) / whole;
            if (const double without = probabilityWithout(event, whole - p * birnbaum, whole); without > 0)
                found.riskReduction = whole / without;
        }
        m_found.push_back(found);
    }

    /// A difference of nearly equal numbers says nothing: then the tree is asked again.
    double probabilityWithout(int event, double difference, double whole) const {
        if (difference > 1e-6 * whole)
            return difference;
        std::vector<double> without = m_ofEvents;
        without[idx(event)] = 0;
        return moduleProbabilities(m_solved, without).back().least;
    }

    const SolvedTree& m_solved;
    const std::vector<double>& m_ofEvents;
    std::vector<ProbabilityBounds> m_ofModules;
    std::vector<EventImportance> m_found;
};

} // namespace

std::vector<EventImportance> importances(const SolvedTree& solved, const std::vector<double>& ofEvents) {
    if (solved.modules.empty() || !solved.isExact() || !solved.hasCutSets())
        return {};
    return Importances(solved, ofEvents).run();
}

} // namespace drawbridge
