// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/scenario/scenario_analysis.h"

#include <QStringList>

/// What several commands print about figures.
namespace drawbridge::cli {

/// Remembers why figures are unknown; prints each reason once.
class UnknownReasons {
public:
    template <class T>
    void add(const Estimated<T>& figure) {
        if (figure.isUnknown() && !m_reasons.contains(figure.unknownBecause()))
            m_reasons += figure.unknownBecause();
    }
    void print() const;

private:
    QStringList m_reasons;
};

/// A line on standard error.
void printError(const QString& sentence);

/// The headline figures of a scenario, as on the runbook's cover.
void printFigures(const ScenarioAnalysis& analysis);

/// The assumptions that the figures above rest on, with their values and sources.
void printAssumptions(const RecoveryGraph& graph, AssumptionSet assumed);

} // namespace drawbridge::cli
