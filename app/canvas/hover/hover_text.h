// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/findings/findings.h"
#include "core/analysis/scenario/scenario_analysis.h"
#include "core/analysis/verification/verified_state.h"
#include "core/base/tone.h"

#include <QString>

#include <vector>

namespace drawbridge {

class Session;
struct DiagramItem;
struct DriftReport;

struct HoverRow {
    QString name;
    QString value; ///< may have several lines
    Tone tone = Tone::Plain;
};

struct HoverFinding {
    Severity severity = Severity::Warning;
    QString id; ///< "DR-104"
    QString message;
};

/// What a part of the diagram has to say when one points at it.
struct HoverText {
    QString icon; ///< of resources/icons; empty for edges without one
    QString title;
    QString subtitle;
    QString scenario; ///< in whose state it is told; empty: none
    std::vector<HoverRow> rows;
    std::vector<HoverFinding> findings; ///< the first few, as the findings panel orders them
    int moreFindings = 0;               ///< how many there are besides
    bool isEmpty() const { return title.isEmpty(); }
};

/// What it is told from. The analysis may be of a moment ago: what it does not know yet goes without state.
struct HoverSources {
    const Plan& plan;
    const ScenarioAnalysis* analysis = nullptr;
    const std::vector<Finding>* findings = nullptr;
    const DriftReport* machines = nullptr; ///< as they were last read
    const Verifications* verifications = nullptr;
};

/// Of a part by its diagram key (core/report/diagram_builder.h): components, sites, networks, tunnels,
/// dependencies, copies. Empty for a key that stands for nothing. Linear in components and findings.
HoverText hoverTextOf(const HoverSources& sources, const QString& key);
HoverText hoverTextOf(const Session& session, const QString& key);
/// Of a closed cluster: why its members stand together, and which they are.
HoverText hoverTextOfCluster(const Session& session, const DiagramItem& cluster);

} // namespace drawbridge
