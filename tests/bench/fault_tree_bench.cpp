// SPDX-License-Identifier: GPL-3.0-or-later
// The Aralia fault trees, as plans, one after the other on one core: exact unavailability and the number of
// minimal cut sets of each. Arguments: the .xml files.
#include "core/analysis/availability/availability.h"
#include "tests/support/fault_tree_plan.h"

#include <chrono>
#include <cstdio>

using namespace drawbridge;

int main(int count, char** arguments) {
    double total = 0;
    for (int a = 1; a < count; ++a) {
        const auto tree = testing::planOfFaultTree(QString::fromLocal8Bit(arguments[a]));
        const auto start = std::chrono::steady_clock::now();
        const RecoveryGraph graph(tree.plan);
        int top = 0;
        for (int c = 0; c < graph.size; ++c)
            top = graph.name(c) == tree.top ? c : top;
        AvailabilitySettings settings;
        settings.importances = 0;
        const ComponentAvailability found = studyAvailability(graph, settings, {top}).components.front();
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        total += seconds;
        std::printf("%-60s %.12g  %s cut sets  %.3f s\n", arguments[a],
                    found.unavailability.known().value_or(-1),
                    found.cutSetCount ? qPrintable(found.cutSetCount->text()) : "too many", seconds);
    }
    std::printf("together %.3f s\n", total);
    return 0;
}
