// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/index.h"

#include <vector>

namespace drawbridge {

/// A coherent fault tree (IEC 61025): gates over independent basic events. Nodes are dense: 0 … events - 1
/// are basic events, events + g is gate g. Gates form no circle; they may share inputs, and name one twice.
struct FaultTree {
    /// Fails when at least that many of the inputs fail: 1 is an *or*, their number an *and*; with less than
    /// 1 it always fails, with more than there are inputs it never does.
    struct Gate {
        int atLeast = 1;
        std::vector<int> inputs;
        bool isOr() const { return atLeast == 1; }
        bool isAnd() const { return atLeast == static_cast<int>(inputs.size()); }
        friend bool operator==(const Gate&, const Gate&) = default;
    };
    int events = 0;
    std::vector<Gate> gates;
    int top = 0; ///< a node

    bool isGate(int node) const { return node >= events; }
    const Gate& gate(int node) const { return gates[idx(node - events)]; }
    int addGate(int atLeast, std::vector<int> inputs) {
        gates.push_back({atLeast, std::move(inputs)});
        return events + static_cast<int>(gates.size()) - 1;
    }
};

/// The gates below a node, inputs before what they are put into. No recursion; linear.
std::vector<int> gatesBelow(const FaultTree& tree, int node);

} // namespace drawbridge
