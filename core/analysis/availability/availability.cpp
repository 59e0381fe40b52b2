// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/availability/availability.h"

#include "core/analysis/availability/cut_sets.h"
#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr double kYear = 365.0 * 24 * 3600; ///< seconds
constexpr int kNamed = 3;                   ///< unknown parts that a reason names

/// The parts of a solved tree, in ascending order.
std::vector<int> partsOf(const SolvedTree& solved) {
    std::vector<int> parts;
    for (const SolvedModule& part : solved.modules) {
        for (const int input : part.module.inputs) {
            if (!TreeModule::isModule(input))
                parts.push_back(input);
        }
    }
    std::sort(parts.begin(), parts.end());
    return parts;
}

QString unknownReason(const RecoveryGraph& graph, const AvailabilityModel& model,
                      const std::vector<int>& unknown) {
    const AvailabilityPart& first = model.parts[idx(unknown.front())];
    if (unknown.size() == 1 || first.kind == AvailabilityPart::Kind::Unsolved)
        return first.unavailability.unknownBecause();
    QStringList names;
    for (const int part : unknown) {
        if (names.size() < kNamed)
            names += partName(graph, model.parts[idx(part)]);
    }
    const auto more = unknown.size() - static_cast<std::size_t>(names.size());
    const QString list = names.join(QStringLiteral(", "));
    return more == 0 ? ExposureTexts::tr("MTBF, MTTR or unavailability are not given of %1").arg(list)
                     : ExposureTexts::tr("MTBF, MTTR or unavailability are not given of %1 and %2 more")
                           .arg(list)
                           .arg(more);
}

/// Every part at the least, or at the most, that it may be.
std::vector<double> probabilities(const AvailabilityModel& model, bool most) {
    std::vector<double> values;
    for (const AvailabilityPart& part : model.parts)
        values.push_back(most ? part.unavailability.atMost().value_or(1)
                              : part.unavailability.atLeast().value_or(0));
    return values;
}

class Study {
public:
    Study(const RecoveryGraph& graph, const AvailabilityModel& model, const AvailabilitySettings& settings)
        : m_graph(graph), m_model(model), m_settings(settings), m_tree(model.tree),
          m_least(probabilities(model, false)), m_most(probabilities(model, true)) {}

    std::optional<SolvedTree> solved(int node, bool withCutSets) {
        m_tree.top = node;
        return solve(m_tree, m_settings.limits, withCutSets);
    }

    std::optional<SolvedTree> solvedAny(std::vector<int> nodes) {
        m_tree.top = m_tree.addGate(1, std::move(nodes));
        return solve(m_tree, m_settings.limits, false);
    }

    Estimated<double> unavailability(const SolvedTree& tree) const {
        std::vector<int> unknown;
        for (const int part : partsOf(tree)) {
            if (m_model.parts[idx(part)].unavailability.isUnknown())
                unknown.push_back(part);
        }
        const ProbabilityBounds least = probabilityOf(tree, m_least);
        const ProbabilityBounds most = unknown.empty() ? least : probabilityOf(tree, m_most);
        if (!unknown.empty())
            return Estimated<double>::unknown(unknownReason(m_graph, m_model, unknown), least.least,
                                              most.most);
        return Estimated<double>::unknown(
            ExposureTexts::tr("what it rests on is entangled beyond what can be solved exactly"), least.least,
            most.most);
    }

    std::optional<ComponentAvailability> of(int component) {
        const auto tree = solved(m_model.nodeOf[idx(component)], true);
        if (!tree)
            return {};
        ComponentAvailability found;
        found.component = component;
        found.unavailability = unavailability(*tree);
        if (!tree->hasCutSets())
            return found;
        found.cutSetCount = cutSetCount(*tree);
        found.cutSets = bestCutSets(*tree, m_settings.cutSets, costs(found.unavailability.isKnown()));
        found.singlePointsOfFailure = singlePointsOfFailure(*tree);
        if (found.unavailability.isKnown() && m_settings.importances > 0) {
            found.importance = importances(*tree, m_least);
            if (found.importance.size() > idx(m_settings.importances))
                found.importance.resize(idx(m_settings.importances));
        }
        return found;
    }

private:
    /// Where figures are missing, sets with few parts go first, whatever their parts.
    const std::vector<CutCost>& costs(bool isKnown) {
        std::vector<CutCost>& costs = isKnown ? m_likelihood : m_order;
        if (!costs.empty())
            return costs;
        for (const double p : m_most)
            costs.push_back(isKnown ? likelihoodCost(p) : 1);
        return costs;
    }

    const RecoveryGraph& m_graph;
    const AvailabilityModel& m_model;
    const AvailabilitySettings& m_settings;
    FaultTree m_tree;
    std::vector<double> m_least;
    std::vector<double> m_most;
    std::vector<CutCost> m_likelihood;
    std::vector<CutCost> m_order;
};

} // namespace

Estimated<double> ComponentAvailability::downtimePerYear() const {
    return unavailability.mapped([](double share) { return share * kYear; });
}

AvailabilityStudy studyAvailability(const RecoveryGraph& graph, const AvailabilitySettings& settings,
                                    const std::vector<int>& components) {
    AvailabilityStudy study;
    study.model = availabilityModel(graph);
    Study work(graph, study.model, settings);
    const int count = components.empty() ? graph.size : static_cast<int>(components.size());
    for (int i = 0; i < count && !study.isCancelled; ++i) {
        const auto found = work.of(components.empty() ? i : components[idx(i)]);
        if (found)
            study.components.push_back(*found);
        study.isCancelled = !found;
    }
    if (!study.isCancelled)
        study.contracts = contractAvailability(graph, study.model, settings.limits);
    return study;
}

std::vector<ContractAvailability> contractAvailability(const RecoveryGraph& graph,
                                                       const AvailabilityModel& model,
                                                       const DiagramLimits& limits) {
    AvailabilitySettings settings;
    settings.limits = limits;
    Study work(graph, model, settings);
    std::vector<ContractAvailability> contracts;
    for (int c = 0; c < graph.plan.contracts.size(); ++c) {
        const Contract& contract = graph.plan.contracts.at(c);
        std::vector<int> nodes;
        for (const ComponentId service : contract.services) {
            if (const int index = graph.indexOf(service); index >= 0)
                nodes.push_back(model.nodeOf[idx(index)]);
        }
        if (nodes.empty())
            continue;
        const auto tree = work.solvedAny(std::move(nodes));
        if (!tree)
            break;
        const Estimated<double> down = work.unavailability(*tree);
        ContractAvailability found;
        found.contract = c;
        found.attainable = Estimated<double>::unknown(down.unknownBecause(), 1 - *down.atMost(),
                                                      1 - *down.atLeast(), down.assumed());
        if (contract.target)
            found.verdict = down.against(1 - contract.target->value / 100);
        contracts.push_back(found);
    }
    return contracts;
}

} // namespace drawbridge
