// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/estimated.h"
#include "core/model/entity_ref.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace drawbridge {

/// One change that would lower the cost, with figures before and after; what is absent was not worked out.
/// Costs are the plan's, in its Improvement of the same name.
struct ImprovementRow {
    QString name;    ///< as the plan's Improvement calls it
    QString title;   ///< the name in the user's language
    QString because; ///< what it is proposed for, half a sentence
    std::optional<Estimated<Money>> savedPerYear;
    std::optional<double> savedPerCost; ///< saved a year for each unit that it costs a year
    QString service;                    ///< whose RTO and availability follow; empty: of everything
    std::optional<Estimated<Seconds>> rtoBefore;
    std::optional<Estimated<Seconds>> rtoAfter;
    std::optional<Estimated<double>> availabilityBefore; ///< share of the time
    std::optional<Estimated<double>> availabilityAfter;
    bool chosen = false; ///< within the budget
};

/// How much of the time a service is down, and what is to blame.
struct AvailabilityRow {
    struct CutSet {
        QStringList parts;                 ///< which, if they fail together, take it down
        std::optional<double> probability; ///< absent: a part's is unknown
    };
    struct Importance {
        QString part;
        double birnbaum = 0;
        double riskAchievement = 1;
        std::optional<double> riskReduction; ///< absent: without limit
        std::optional<double> fussellVesely; ///< absent: too large
    };
    QString service;
    std::optional<EntityRef> entity;
    Estimated<double> unavailability; ///< share of the time
    QString client;                   ///< whose contract promises most of it; empty: none does
    std::optional<Percent> promised;
    Verdict verdict = Verdict::NoTarget;
    QStringList singlePoints;
    QString cutSetCount; ///< of minimal cut sets, as text; empty: too large
    std::vector<CutSet> cutSets;
    std::vector<Importance> importances;
};

} // namespace drawbridge
