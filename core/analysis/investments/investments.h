// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/investments/investment.h"
#include "core/analysis/investments/plan_figures.h"
#include "core/model/procedure_library.h"

/// Where is money against downtime best spent? Each investment is made in a copy of the plan and everything
/// is computed anew: RTO and RPO in every scenario, availability, what a year costs.
namespace drawbridge {

constexpr int kInvestmentYears = 3; ///< that a cost is spread over

struct InvestmentSettings {
    ScheduleSettings schedule; ///< of each scenario, the same effort with and without a change; and the flag
                               ///< that cancels
    int years = 10'000;        ///< simulated for each investment, all from the same seed; 0: none
    quint64 seed = 1;
    int threads = 0;
    int most = 24; ///< investments
    std::optional<Money> budget;
    DiagramLimits limits;
    const ProcedureLibrary* procedures = nullptr;
    std::function<void(double share)> progress; ///< from the calling thread
};

/// One investment and what it changes.
struct InvestmentEffect {
    Investment investment;
    FigureChange<Seconds> rto;
    FigureChange<Seconds> rpo;
    FigureChange<double> unavailability;
    std::optional<Money> yearBefore; ///< mean cost of a year; absent: nothing in the plan costs anything
    std::optional<Money> yearAfter;
    std::optional<YearSaving> saving;
    bool hasCost = false; ///< the plan says what it costs: one figure or both
    Money cost;           ///< once; one that is left out beside the other is none
    Money costPerYear;
    std::optional<QString> dismissed; ///< why it is not wanted

    /// That can be told: the saving beyond chance, or a time or the availability.
    bool hasEffect() const;
    /// It may have one: what it would change is unknown, because the plan lacks figures or scenarios.
    bool isUnknown() const;
    /// Over kInvestmentYears: what it saves less what it costs, minor units; absent without costs or saving.
    std::optional<double> net() const;
    /// (saved a year − cost a year) / cost a year, where the cost a year is the running one and the part of
    /// the other; infinite: it is free. Absent without costs or saving.
    std::optional<double> returnOnCost() const;
};

/// The investments to make with a budget. It pays for costs once and those of the first year. What several
/// save together is less, or more, than the sum of what each saves, so the best sums are made in one plan,
/// and the best result counts.
struct InvestmentBudget {
    Money budget;
    std::vector<int> chosen; ///< in InvestmentStudy::effects
    Money firstYear;         ///< what they cost in it
    double sumSaved = 0;     ///< a year, of each alone
    std::optional<YearSaving> together;
    double sumNet = 0; ///< over kInvestmentYears
    double net = 0;    ///< the same of all together
    int tried = 0;     ///< combinations that were made in one plan
    /// Another combination has a greater sum, but a lower result; empty: none has.
    std::vector<int> greaterSum;
    double greaterSumNet = 0; ///< of it all together
};

struct InvestmentStudy {
    std::vector<InvestmentEffect> effects; ///< ranked
    std::optional<YearExposure> year;      ///< as the plan is
    std::optional<InvestmentBudget> budget;
    QStringList unmatched; ///< names of Improvements of the plan that are none of these
    int services = 0;      ///< that were looked at
    int scenarios = 0;
    bool isCancelled = false;
};

/// Ranking: those that pay by their return on cost; then those without costs by effect: saving, RTO,
/// availability, RPO; then those that cost more than they save; those whose effect is unknown;
/// those without any; the dismissed ones.
/// At most `most` + 6 times all scenarios, availability and years. Deterministic. When cancelled, without
/// what was not finished.
InvestmentStudy studyInvestments(std::shared_ptr<const RecoveryGraph> graph,
                                 const InvestmentSettings& settings);

} // namespace drawbridge
