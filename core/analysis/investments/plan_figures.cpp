// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/investments/plan_figures.h"

#include "core/base/index.h"

#include <cmath>
#include <limits>

namespace drawbridge {

namespace {

constexpr double kWithoutEnd = 1e15; ///< longer than any time that a plan may give

double numberOf(Seconds seconds) {
    return static_cast<double>(seconds.count());
}
double numberOf(double share) {
    return share;
}

template <class T>
double leastOf(const Estimated<T>& figure) {
    return figure.atLeast() ? numberOf(*figure.atLeast()) : kWithoutEnd;
}
template <class T>
double mostOf(const Estimated<T>& figure) {
    return figure.isInfinite() || !figure.atMost() ? kWithoutEnd : numberOf(*figure.atMost());
}

/// How much less it is at least; negative: how much more; 0: the same, or it cannot be told.
template <class T>
double gainOf(const Estimated<T>& before, const Estimated<T>& after) {
    if (leastOf(before) > mostOf(after))
        return leastOf(before) - mostOf(after);
    if (leastOf(after) > mostOf(before))
        return mostOf(before) - leastOf(after);
    return 0;
}

template <class T>
class Change {
public:
    void see(ComponentId service, std::optional<ScenarioId> scenario, const Estimated<T>& before,
             const Estimated<T>& after, double gain) {
        const auto better = [](double a, double b) { return a > 0 || b > 0 ? a > b : a < b; };
        const bool longer = gain == 0 && m_gain == 0 && leastOf(before) > leastOf(m_change.before);
        if (m_change.service && !better(gain, m_gain) && !longer)
            return;
        m_gain = gain;
        m_change = {service, scenario, before, after, gain > 0 ? 1 : gain < 0 ? -1 : 0};
    }
    const FigureChange<T>& change() const { return m_change; }

private:
    FigureChange<T> m_change;
    double m_gain = 0;
};

FigureChange<Seconds> changeOf(bool ServiceFigures::*counts,
                               std::vector<Estimated<Seconds>> ServiceFigures::*member,
                               const PlanFigures& before, const PlanFigures& after,
                               const std::vector<ScenarioId>& scenarios) {
    Change<Seconds> change;
    for (std::size_t i = 0; i < before.services.size(); ++i) {
        for (std::size_t s = 0; s < scenarios.size() && before.services[i].*counts; ++s) {
            const Estimated<Seconds>& was = (before.services[i].*member)[s];
            const Estimated<Seconds>& is = (after.services[i].*member)[s];
            change.see(before.services[i].service, scenarios[s], was, is, gainOf(was, is));
        }
    }
    return change.change();
}

/// Of services that nobody needs or limits all count alike.
void setCounts(const Plan& plan, std::vector<ServiceFigures>& services) {
    const auto isNeeded = [&plan](ComponentId id) {
        const auto names = [id](const std::vector<ComponentId>& list) {
            return std::find(list.begin(), list.end(), id) != list.end();
        };
        return std::any_of(plan.contracts.begin(), plan.contracts.end(),
                           [&](const Contract& contract) { return names(contract.services); }) ||
               std::any_of(plan.activities.begin(), plan.activities.end(),
                           [&](const Activity& activity) { return names(activity.needs); });
    };
    for (ServiceFigures& service : services) {
        const Component* component = plan.components.find(service.service);
        const bool needed = isNeeded(service.service);
        const bool isAny = !needed && !component->rto && !component->rpo;
        service.countsRto = needed || isAny || component->rto;
        service.countsRpo = needed || isAny || component->rpo;
    }
}

std::vector<int> indicesOf(const RecoveryGraph& graph, const std::vector<ComponentId>& services) {
    std::vector<int> indices;
    for (const ComponentId id : services) {
        const int index = graph.indexOf(id);
        if (std::find(indices.begin(), indices.end(), index) == indices.end())
            indices.push_back(index);
    }
    return indices;
}

} // namespace

std::optional<PlanFigures> figuresOf(const PlanAnalysis& analysis, const std::vector<ComponentId>& services,
                                     const std::vector<ScenarioId>& scenarios,
                                     const FigureSettings& settings) {
    const RecoveryGraph& graph = analysis.graph();
    const std::atomic<bool>* cancelled = settings.schedule.cancelled;
    PlanFigures figures;
    for (const ComponentId id : services) {
        ServiceFigures service;
        service.service = id;
        for (const ScenarioId scenario : scenarios) {
            const ComponentResult& result = analysis.find(scenario)->components[idx(graph.indexOf(id))];
            service.rto.push_back(result.estimatedRto);
            service.rpo.push_back(result.estimatedRpo);
        }
        figures.services.push_back(std::move(service));
    }
    setCounts(graph.plan, figures.services);
    AvailabilitySettings availability;
    availability.cutSets = 0;
    availability.importances = 0;
    availability.limits = settings.limits;
    availability.limits.cancelled = cancelled;
    if (!services.empty()) {
        const AvailabilityStudy study = studyAvailability(graph, availability, indicesOf(graph, services));
        for (ServiceFigures& service : figures.services) {
            for (const ComponentAvailability& each : study.components) {
                if (graph.component(each.component).id == service.service)
                    service.unavailability = each.unavailability;
            }
        }
    }
    if (cancelled != nullptr && cancelled->load())
        return std::nullopt;
    if (settings.year && (!graph.plan.contracts.isEmpty() || !graph.plan.activities.isEmpty())) {
        const auto ofYear = yearScenarios(analysis.scenarios(), cancelled);
        if (!ofYear)
            return std::nullopt;
        figures.year = simulateYears(graph, *ofYear, *settings.year);
        if (figures.year->years < settings.year->years)
            return std::nullopt;
    }
    return figures;
}

FigureChange<Seconds> changeOfRto(const PlanFigures& before, const PlanFigures& after,
                                  const std::vector<ScenarioId>& scenarios) {
    return changeOf(&ServiceFigures::countsRto, &ServiceFigures::rto, before, after, scenarios);
}

FigureChange<Seconds> changeOfRpo(const PlanFigures& before, const PlanFigures& after,
                                  const std::vector<ScenarioId>& scenarios) {
    return changeOf(&ServiceFigures::countsRpo, &ServiceFigures::rpo, before, after, scenarios);
}

FigureChange<double> changeOfUnavailability(const PlanFigures& before, const PlanFigures& after) {
    constexpr double kSame = 1e-9; ///< relative, of what differs by rounding only
    Change<double> change;
    for (std::size_t i = 0; i < before.services.size(); ++i) {
        const Estimated<double>& was = before.services[i].unavailability;
        const Estimated<double>& is = after.services[i].unavailability;
        const double gain = leastOf(was) - leastOf(is);
        const bool isSame = std::abs(gain) <= kSame * leastOf(was);
        change.see(before.services[i].service, std::nullopt, was, is, isSame ? 0 : gain);
    }
    return change.change();
}

YearSaving savingOf(const YearExposure& before, const YearExposure& after) {
    YearSaving saving;
    saving.isPartial = before.isAtLeast() || after.isAtLeast();
    const std::size_t years = std::min(before.losses.size(), after.losses.size());
    if (years == 0)
        return saving;
    double sum = 0;
    double squares = 0;
    for (std::size_t y = 0; y < years; ++y) {
        const auto difference = static_cast<double>(before.losses[y] - after.losses[y]);
        sum += difference;
        squares += difference * difference;
    }
    const auto n = static_cast<double>(years);
    saving.minor = sum / n;
    saving.errorMinor = years < 2 ? std::numeric_limits<double>::infinity()
                                  : std::sqrt(std::max(0.0, (squares - sum * sum / n) / (n - 1)) / n);
    return saving;
}

} // namespace drawbridge
