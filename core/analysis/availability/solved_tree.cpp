// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/solved_tree.h"

#include "core/analysis/availability/tree_simplification.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace drawbridge {

namespace {

constexpr std::size_t kFirstBudget = 1U << 14U; ///< nodes
constexpr std::size_t kBudgetGrowth = 8;
constexpr int kFurtherOrders = 3;  ///< that may be better than the first that was within the budget
constexpr int kMostLevels = 16384; ///< operations recurse as deep

std::unique_ptr<const DecisionDiagram> built(const FaultTree& tree, const VariableOrder& order,
                                             const DiagramLimits& limits) {
    auto diagram = std::make_unique<DecisionDiagram>(limits);
    try {
        diagram->build(tree, order);
    } catch (const DiagramTooLarge&) {
        return nullptr;
    }
    return diagram;
}

/// The smallest diagram of some orders, the budget growing until there is one.
void buildDiagram(SolvedModule& solved, const DiagramLimits& limits) {
    const FaultTree& tree = solved.module.tree;
    const std::vector<VariableOrder> orders = variableOrders(tree);
    std::size_t best = orders.size();
    std::size_t bestSize = 0;
    for (std::size_t budget = kFirstBudget; best == orders.size(); budget *= kBudgetGrowth) {
        DiagramLimits within{std::min(budget, limits.nodes), limits.cancelled};
        int further = kFurtherOrders;
        for (std::size_t o = 0; o < orders.size() && further > 0; ++o) {
            auto diagram = built(tree, orders[o], within);
            if (best != orders.size())
                --further;
            if (!diagram)
                continue;
            const std::size_t size = diagram->reachable().size();
            if (best == orders.size() || size < bestSize) {
                best = o;
                bestSize = size;
                within.nodes = std::min(within.nodes, diagram->table().size() + 1);
                solved.diagram = std::move(diagram);
            }
        }
        if (budget >= limits.nodes)
            break;
    }
    if (best == orders.size())
        return;
    solved.inputAt.resize(orders[best].size());
    for (std::size_t input = 0; input < orders[best].size(); ++input)
        solved.inputAt[idx(orders[best][input])] = static_cast<int>(input);
}

void buildCutSets(SolvedModule& solved, const DiagramLimits& limits) {
    auto sets = std::make_unique<CutSetDiagram>(limits);
    try {
        sets->build(*solved.diagram);
        solved.cutSets = std::move(sets);
    } catch (const DiagramTooLarge&) {
        return;
    }
}

double probabilityOf(const SolvedModule& solved, const std::vector<double>& ofInputs) {
    const NodeTable& table = solved.diagram->table();
    std::vector<double> probability(std::size_t(solved.diagram->root()) + 1, 0);
    if (probability.size() > 1)
        probability[1] = 1;
    for (const DiagramNode node : solved.diagram->reachable()) {
        const double p = ofInputs[idx(solved.inputAt[table.level(node)])];
        probability[node] = p * probability[table.high(node)] + (1 - p) * probability[table.low(node)];
    }
    return probability.back();
}

/// Of a gate whose inputs are associated. At least k of n: at least as likely as the k likeliest all failing;
/// by Markov's inequality at most as likely as the mean number of failures divided by k.
ProbabilityBounds gateBounds(const FaultTree::Gate& gate, const std::vector<ProbabilityBounds>& ofNodes) {
    std::vector<double> least;
    double sum = 0;
    double likeliest = 0;
    double unlikeliest = 1;
    double logAllStand = 0; // of the chance
    for (const int input : gate.inputs) {
        const ProbabilityBounds& bounds = ofNodes[idx(input)];
        least.push_back(bounds.least);
        likeliest = std::max(likeliest, bounds.least);
        unlikeliest = std::min(unlikeliest, bounds.most);
        sum += bounds.most;
        logAllStand += std::log1p(-bounds.most);
    }
    if (gate.isOr())
        return {likeliest, std::max(likeliest, -std::expm1(logAllStand))};
    std::sort(least.rbegin(), least.rend());
    const double all = std::accumulate(least.begin(), least.begin() + gate.atLeast, 1.0, std::multiplies<>());
    return {all, gate.isAnd() ? unlikeliest : std::min(1.0, sum / gate.atLeast)};
}

ProbabilityBounds boundsOf(const FaultTree& tree, std::vector<ProbabilityBounds> ofNodes) {
    for (const FaultTree::Gate& gate : tree.gates)
        ofNodes.push_back(gateBounds(gate, ofNodes));
    return ofNodes[idx(tree.top)];
}

} // namespace

bool SolvedTree::isExact() const {
    return std::all_of(modules.begin(), modules.end(),
                       [](const SolvedModule& m) { return m.diagram != nullptr; });
}

bool SolvedTree::hasCutSets() const {
    return std::all_of(modules.begin(), modules.end(),
                       [](const SolvedModule& m) { return m.cutSets != nullptr; });
}

std::optional<SolvedTree> solve(const FaultTree& tree, const DiagramLimits& limits, bool withCutSets) {
    const SimpleTree simple = simplified(tree);
    SolvedTree solved;
    if (simple.constant != SimpleTree::Constant::No) {
        solved.constant = simple.constant == SimpleTree::Constant::NeverFails
                              ? SolvedTree::Constant::NeverFails
                              : SolvedTree::Constant::AlwaysFails;
        return solved;
    }
    try {
        for (TreeModule& module : modulesOf(simple.tree)) {
            SolvedModule& part = solved.modules.emplace_back();
            part.module = std::move(module);
            if (part.module.tree.events <= kMostLevels)
                buildDiagram(part, limits);
            if (part.diagram && withCutSets)
                buildCutSets(part, limits);
        }
    } catch (const DiagramCancelled&) {
        return {};
    }
    return solved;
}

std::vector<ProbabilityBounds> moduleProbabilities(const SolvedTree& solved,
                                                   const std::vector<double>& ofEvents) {
    std::vector<ProbabilityBounds> ofModules;
    for (const SolvedModule& part : solved.modules) {
        std::vector<ProbabilityBounds> ofInputs;
        std::vector<double> least;
        std::vector<double> most;
        for (const int input : part.module.inputs) {
            ofInputs.push_back(TreeModule::isModule(input)
                                   ? ofModules[idx(input - TreeModule::kModule)]
                                   : ProbabilityBounds{ofEvents[idx(input)], ofEvents[idx(input)]});
            least.push_back(ofInputs.back().least);
            most.push_back(ofInputs.back().most);
        }
        if (!part.diagram) {
            ofModules.push_back(boundsOf(part.module.tree, std::move(ofInputs)));
            continue;
        }
        const double p = probabilityOf(part, least);
        ofModules.push_back({p, least == most ? p : probabilityOf(part, most)});
    }
    return ofModules;
}

ProbabilityBounds probabilityOf(const SolvedTree& solved, const std::vector<double>& ofEvents) {
    switch (solved.constant) {
    case SolvedTree::Constant::NeverFails:
        return {0, 0};
    case SolvedTree::Constant::AlwaysFails:
        return {1, 1};
    case SolvedTree::Constant::No:
        break;
    }
    return moduleProbabilities(solved, ofEvents).back();
}

} // namespace drawbridge
