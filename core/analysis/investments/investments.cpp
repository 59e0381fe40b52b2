// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/investments/investments.h"

#include "core/analysis/investments/investment_candidates.h"
#include "core/analysis/investments/investment_choice.h"
#include "core/analysis/investments/investment_edits.h"
#include "core/base/index.h"

#include <cmath>
#include <limits>

namespace drawbridge {

namespace {

constexpr int kCombinations = 5; ///< made in one plan

double minorOf(Money money) {
    return static_cast<double>(money.minor);
}

/// What is left of figures that are too large for whole minor units to be added up.
qint64 bounded(double minor) {
    constexpr double kMost = 9e14;
    return std::llround(std::clamp(minor, -kMost, kMost));
}

const Improvement* improvementOf(const Plan& plan, const Investment& investment) {
    for (const Improvement& row : plan.improvements) {
        if (row.name == investment.name || row.name == investment.title)
            return &row;
    }
    return nullptr;
}

double gainOf(const FigureChange<Seconds>& change) {
    if (change.sign == 0)
        return 0;
    constexpr double kWithoutEnd = 1e15;
    const auto number = [](const std::optional<Seconds>& bound) {
        return bound ? static_cast<double>(bound->count()) : kWithoutEnd;
    };
    return number(change.before.atLeast()) - number(change.after.atLeast());
}

double gainOf(const FigureChange<double>& change) {
    return change.sign == 0 ? 0 : change.before.atLeast().value_or(1) - change.after.atLeast().value_or(1);
}

/// Those that pay, without costs, not worth their cost, unknown, without effect, dismissed.
int tierOf(const InvestmentEffect& effect) {
    if (effect.dismissed)
        return 5;
    if (!effect.hasEffect())
        return effect.isUnknown() ? 3 : 4;
    const auto pays = effect.returnOnCost();
    return !pays ? 1 : *pays > 0 ? 0 : 2;
}

bool isBefore(const InvestmentEffect& a, const InvestmentEffect& b) {
    if (tierOf(a) != tierOf(b))
        return tierOf(a) < tierOf(b);
    const auto pays = [](const InvestmentEffect& e) { return e.returnOnCost().value_or(0); };
    if (pays(a) != pays(b))
        return pays(a) > pays(b);
    const auto saved = [](const InvestmentEffect& e) {
        return e.saving && e.saving->isClear() ? e.saving->minor : 0;
    };
    if (saved(a) != saved(b))
        return saved(a) > saved(b);
    if (gainOf(a.rto) != gainOf(b.rto))
        return gainOf(a.rto) > gainOf(b.rto);
    if (gainOf(a.unavailability) != gainOf(b.unavailability))
        return gainOf(a.unavailability) > gainOf(b.unavailability);
    return gainOf(a.rpo) > gainOf(b.rpo);
}

class Study {
public:
    Study(std::shared_ptr<const RecoveryGraph> graph, const InvestmentSettings& settings)
        : m_graph(std::move(graph)), m_settings(settings) {
        m_figures.schedule = settings.schedule;
        m_figures.schedule.improved = nullptr;
        m_figures.limits = settings.limits;
        if (settings.years > 0) {
            YearSettings year;
            year.years = settings.years;
            year.seed = settings.seed;
            year.threads = settings.threads;
            year.instant = settings.schedule.incident.instant;
            year.cancelled = settings.schedule.cancelled;
            m_figures.year = year;
        }
        for (const Scenario& scenario : m_graph->plan.scenarios)
            m_scenarios.push_back(scenario.id);
        for (const int service : concernedServices(*m_graph))
            m_services.push_back(m_graph->component(service).id);
    }

    InvestmentStudy run() {
        m_study.services = static_cast<int>(m_services.size());
        m_study.scenarios = static_cast<int>(m_scenarios.size());
        const auto analysis = analysePlan(m_graph, m_figures.schedule);
        if (!analysis || !measureBase(*analysis))
            return cancelled();
        m_study.year = m_base.year;
        const std::vector<Investment> candidates = propose(*analysis);
        m_steps = static_cast<int>(candidates.size()) + 1 + (m_settings.budget ? kCombinations : 0);
        stepDone();
        for (const Investment& candidate : candidates) {
            const auto figures = figuresWith({&candidate});
            if (!figures)
                return cancelled();
            m_study.effects.push_back(effectOf(candidate, *figures));
            stepDone();
        }
        std::stable_sort(m_study.effects.begin(), m_study.effects.end(), isBefore);
        nameUnmatched();
        if (m_settings.budget && !spend(*m_settings.budget))
            return cancelled();
        if (m_settings.progress)
            m_settings.progress(1);
        return std::move(m_study);
    }

private:
    InvestmentStudy cancelled() {
        m_study.isCancelled = true;
        std::stable_sort(m_study.effects.begin(), m_study.effects.end(), isBefore);
        return std::move(m_study);
    }

    void stepDone() {
        ++m_done;
        if (m_settings.progress)
            m_settings.progress(std::min(1.0, static_cast<double>(m_done) / m_steps));
    }

    bool measureBase(const PlanAnalysis& analysis) {
        auto figures = figuresOf(analysis, m_services, m_scenarios, m_figures);
        if (!figures)
            return false;
        m_base = std::move(*figures);
        return true;
    }

    std::vector<Investment> propose(const PlanAnalysis& analysis) const {
        const std::vector<int> services = concernedServices(*m_graph);
        AvailabilitySettings settings;
        settings.cutSets = 0;
        settings.importances = 0;
        settings.limits = m_settings.limits;
        settings.limits.cancelled = m_settings.schedule.cancelled;
        AvailabilityStudy study;
        if (!services.empty())
            study = studyAvailability(*m_graph, settings, services);
        return investmentCandidates(analysis, study, {m_settings.most, m_settings.procedures});
    }

    std::optional<PlanFigures> figuresWith(const std::vector<const Investment*>& investments) const {
        Plan plan = m_graph->plan;
        for (const Investment* each : investments)
            each->change(plan);
        std::vector<ComponentId> services;
        for (const ComponentId service : m_services)
            services.push_back(standInFor(m_graph->plan, plan, service));
        const auto analysis = analysePlan(std::make_shared<const RecoveryGraph>(plan), m_figures.schedule);
        return analysis ? figuresOf(*analysis, services, m_scenarios, m_figures) : std::nullopt;
    }

    InvestmentEffect effectOf(const Investment& investment, const PlanFigures& after) const {
        InvestmentEffect effect;
        effect.investment = investment;
        effect.rto = changeOfRto(m_base, after, m_scenarios);
        effect.rpo = changeOfRpo(m_base, after, m_scenarios);
        effect.unavailability = changeOfUnavailability(m_base, after);
        if (m_base.year && after.year) {
            effect.yearBefore = m_base.year->mean();
            effect.yearAfter = after.year->mean();
            effect.saving = savingOf(*m_base.year, *after.year);
        }
        if (const Improvement* row = improvementOf(m_graph->plan, investment)) {
            effect.hasCost = row->cost || row->costPerYear;
            effect.cost = row->cost.value_or(Money());
            effect.costPerYear = row->costPerYear.value_or(Money());
            effect.dismissed = row->dismissed;
        }
        return effect;
    }

    void nameUnmatched() {
        for (const Improvement& row : m_graph->plan.improvements) {
            const bool isMatched = std::any_of(
                m_study.effects.begin(), m_study.effects.end(), [&row](const InvestmentEffect& e) {
                    return row.name == e.investment.name || row.name == e.investment.title;
                });
            if (!isMatched)
                m_study.unmatched += row.name;
        }
    }

    Money firstYear(const std::vector<int>& chosen) const {
        Money sum;
        for (const int e : chosen)
            sum = sum + m_study.effects[idx(e)].cost + m_study.effects[idx(e)].costPerYear;
        return sum;
    }

    double costs(const std::vector<int>& chosen) const {
        double sum = 0;
        for (const int e : chosen)
            sum += minorOf(m_study.effects[idx(e)].cost) +
                   kInvestmentYears * minorOf(m_study.effects[idx(e)].costPerYear);
        return sum;
    }

    /// False when cancelled.
    bool spend(Money budget) {
        std::vector<int> affordable;
        std::vector<ChoiceItem> items;
        for (int e = 0; e < static_cast<int>(m_study.effects.size()); ++e) {
            const InvestmentEffect& effect = m_study.effects[idx(e)];
            const auto net = effect.net();
            if (!net || tierOf(effect) > 2)
                continue;
            affordable.push_back(e);
            items.push_back(
                {std::max<qint64>(0, effect.cost.minor + effect.costPerYear.minor), bounded(*net)});
        }
        std::vector<InvestmentBudget> results;
        for (const Combination& choice : bestCombinations(items, budget.minor, kCombinations)) {
            std::vector<int> chosen;
            for (const int item : choice.items)
                chosen.push_back(affordable[idx(item)]);
            auto result = together(budget, chosen);
            if (!result)
                return false;
            results.push_back(std::move(*result));
            stepDone();
        }
        m_study.budget.emplace();
        m_study.budget->budget = budget;
        const auto best = std::max_element(results.begin(), results.end(),
                                           [](const auto& a, const auto& b) { return a.net < b.net; });
        if (best == results.end())
            return true;
        m_study.budget = *best;
        m_study.budget->tried = static_cast<int>(results.size());
        if (best != results.begin()) {
            m_study.budget->greaterSum = results.front().chosen;
            m_study.budget->greaterSumNet = results.front().net;
        }
        return true;
    }

    std::optional<InvestmentBudget> together(Money budget, const std::vector<int>& chosen) const {
        InvestmentBudget result;
        result.budget = budget;
        result.chosen = chosen;
        result.firstYear = firstYear(chosen);
        std::vector<const Investment*> investments;
        for (const int e : chosen) {
            investments.push_back(&m_study.effects[idx(e)].investment);
            result.sumSaved += m_study.effects[idx(e)].saving->minor;
        }
        result.sumNet = kInvestmentYears * result.sumSaved - costs(chosen);
        if (chosen.size() == 1) {
            result.together = m_study.effects[idx(chosen.front())].saving;
        } else if (!chosen.empty()) {
            const auto figures = figuresWith(investments);
            if (!figures || !figures->year)
                return std::nullopt;
            result.together = savingOf(*m_base.year, *figures->year);
        }
        result.net = kInvestmentYears * (result.together ? result.together->minor : 0) - costs(chosen);
        return result;
    }

    std::shared_ptr<const RecoveryGraph> m_graph;
    const InvestmentSettings& m_settings;
    FigureSettings m_figures;
    std::vector<ScenarioId> m_scenarios;
    std::vector<ComponentId> m_services;
    PlanFigures m_base;
    InvestmentStudy m_study;
    int m_steps = 1;
    int m_done = 0;
};

} // namespace

bool InvestmentEffect::hasEffect() const {
    return (saving && saving->minor != 0 && saving->isClear()) || rto.sign != 0 || rpo.sign != 0 ||
           unavailability.sign != 0;
}

bool InvestmentEffect::isUnknown() const {
    if (hasEffect())
        return false;
    const InvestmentKind kind = investment.kind;
    if (kind == InvestmentKind::Replica || kind == InvestmentKind::SecondHost)
        return !unavailability.service || !unavailability.after.isKnown();
    if (kind == InvestmentKind::BackupInterval)
        return !rpo.service || rpo.after.isUnknown();
    return !rto.service || rto.after.isUnknown();
}

std::optional<double> InvestmentEffect::net() const {
    if (!hasCost || !saving)
        return std::nullopt;
    return kInvestmentYears * (saving->minor - minorOf(costPerYear)) - minorOf(cost);
}

std::optional<double> InvestmentEffect::returnOnCost() const {
    if (!hasCost || !saving)
        return std::nullopt;
    const double perYear = minorOf(cost) / kInvestmentYears + minorOf(costPerYear);
    if (perYear <= 0)
        return saving->minor > 0 ? std::numeric_limits<double>::infinity() : -1;
    return (saving->minor - perYear) / perYear;
}

InvestmentStudy studyInvestments(std::shared_ptr<const RecoveryGraph> graph,
                                 const InvestmentSettings& settings) {
    return Study(std::move(graph), settings).run();
}

} // namespace drawbridge
