// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/availability/cut_count.h"
#include "core/analysis/availability/cut_set_diagram.h"
#include "core/analysis/availability/tree_modules.h"
#include "core/analysis/availability/variable_order.h"

#include <memory>
#include <optional>

namespace drawbridge {

/// A probability, exact where both bounds are equal.
struct ProbabilityBounds {
    double least = 0;
    double most = 1;
    bool isExact() const { return least == most; }
};

/// The diagrams of one module. Absent: over the limits.
struct SolvedModule {
    TreeModule module;
    std::vector<int> inputAt; ///< level → index in module.inputs
    std::unique_ptr<const DecisionDiagram> diagram;
    std::unique_ptr<const CutSetDiagram> cutSets; ///< absent also if not asked for
    int input(std::uint32_t level) const { return module.inputs[idx(inputAt[level])]; }
};

/// A fault tree as diagrams of its modules, each after those that it contains. Probabilities of events are
/// given per question, so that many may be asked of one tree.
struct SolvedTree {
    enum class Constant { No, NeverFails, AlwaysFails };
    Constant constant = Constant::No;
    std::vector<SolvedModule> modules; ///< empty if constant; the last is the whole
    bool isExact() const;              ///< all diagrams are there
    bool hasCutSets() const;           ///< … of cut sets
};

/// Simplifies, splits and builds. Of every module several variable orders are tried, with budgets that grow
/// up to the limits. Throws nothing for what is too large; returns nothing when cancelled.
std::optional<SolvedTree> solve(const FaultTree& tree, const DiagramLimits& limits, bool withCutSets = true);

/// How likely each module fails; one value per module. Where a diagram is absent these are true bounds:
/// events and gates of a coherent tree are associated (Esary, Proschan, Walkup 1967), so that an *or* is as
/// most as likely as if its inputs were independent, an *and* at least.
std::vector<ProbabilityBounds> moduleProbabilities(const SolvedTree& solved,
                                                   const std::vector<double>& ofEvents);

/// Of the whole tree. Linear in the diagrams.
ProbabilityBounds probabilityOf(const SolvedTree& solved, const std::vector<double>& ofEvents);

} // namespace drawbridge
