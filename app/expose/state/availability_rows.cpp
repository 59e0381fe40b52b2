// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/state/availability_rows.h"

#include "core/analysis/availability/availability.h"
#include "core/base/index.h"

#include <algorithm>
#include <map>

namespace drawbridge {

namespace {

constexpr std::size_t kMostServices = 50;
constexpr int kCutSets = 10;
constexpr int kImportances = 12;

/// The contract that promises most of each service; -1: an activity requires it, no contract names it.
std::map<int, int> promises(const RecoveryGraph& graph) {
    std::map<int, int> contractOf;
    const Plan& plan = graph.plan;
    const auto target = [&plan](int contract) {
        return contract < 0 ? Percent{-1} : plan.contracts.at(contract).target.value_or(Percent{-1});
    };
    for (const Activity& activity : plan.activities) {
        for (const ComponentId& need : activity.needs)
            contractOf.emplace(graph.indexOf(need), -1);
    }
    for (int c = 0; c < plan.contracts.size(); ++c) {
        for (const ComponentId& service : plan.contracts.at(c).services) {
            const auto [at, isNew] = contractOf.emplace(graph.indexOf(service), c);
            if (!isNew && target(c) > target(at->second))
                at->second = c;
        }
    }
    contractOf.erase(-1);
    return contractOf;
}

class Rows {
public:
    Rows(const RecoveryGraph& graph, const AvailabilityStudy& study) : m_graph(graph), m_model(study.model) {}

    AvailabilityRow row(const ComponentAvailability& component, int contract) const {
        AvailabilityRow row;
        row.service = m_graph.name(component.component);
        row.entity = refTo(m_graph.component(component.component).id);
        row.unavailability = component.unavailability;
        if (contract >= 0) {
            const Contract& promised = m_graph.plan.contracts.at(contract);
            row.client = promised.client;
            row.promised = promised.target;
            if (promised.target)
                row.verdict = component.unavailability.against(1 - promised.target->fraction());
        }
        row.singlePoints = names(component.singlePointsOfFailure);
        row.cutSetCount = component.cutSetCount ? component.cutSetCount->text() : QString();
        for (const std::vector<int>& set : component.cutSets)
            row.cutSets.push_back({names(set), probabilityOf(set)});
        for (const EventImportance& importance : component.importance) {
            const AvailabilityPart& part = m_model.parts[idx(importance.event)];
            row.importances.push_back({partName(m_graph, part), importance.birnbaum,
                                       importance.riskAchievement, importance.riskReduction,
                                       importance.fussellVesely});
        }
        return row;
    }

private:
    QStringList names(const std::vector<int>& parts) const {
        QStringList names;
        for (const int part : parts)
            names += partName(m_graph, m_model.parts[idx(part)]);
        return names;
    }

    std::optional<double> probabilityOf(const std::vector<int>& set) const {
        double probability = 1;
        for (const int part : set) {
            const auto known = m_model.parts[idx(part)].unavailability.known();
            if (!known)
                return std::nullopt;
            probability *= *known;
        }
        return probability;
    }

    const RecoveryGraph& m_graph;
    const AvailabilityModel& m_model;
};

} // namespace

std::shared_ptr<const std::vector<AvailabilityRow>> availabilityRows(const RecoveryGraph& graph,
                                                                     const std::atomic<bool>* cancelled) {
    const std::map<int, int> contractOf = promises(graph);
    std::vector<int> services;
    for (const auto& [service, contract] : contractOf)
        services.push_back(service);
    const auto target = [&](int service) {
        const int contract = contractOf.at(service);
        return contract < 0 ? Percent{-1} : graph.plan.contracts.at(contract).target.value_or(Percent{-1});
    };
    std::stable_sort(services.begin(), services.end(),
                     [&target](int a, int b) { return target(a) > target(b); });
    if (services.size() > kMostServices)
        services.resize(kMostServices);
    auto rows = std::make_shared<std::vector<AvailabilityRow>>();
    if (services.empty())
        return rows;
    AvailabilitySettings settings;
    settings.cutSets = kCutSets;
    settings.importances = kImportances;
    settings.limits.cancelled = cancelled;
    const AvailabilityStudy study = studyAvailability(graph, settings, services);
    if (study.isCancelled)
        return nullptr;
    const Rows make(graph, study);
    for (const int service : services) {
        for (const ComponentAvailability& component : study.components) {
            if (component.component == service)
                rows->push_back(make.row(component, contractOf.at(service)));
        }
    }
    return rows;
}

} // namespace drawbridge
