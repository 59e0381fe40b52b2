// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/exposure_json.h"

#include "core/base/index.h"
#include "core/operations/json/json_values.h"

namespace drawbridge {

namespace {

QString keyOf(MarginalCost::Step::Kind kind) {
    using Kind = MarginalCost::Step::Kind;
    switch (kind) {
    case Kind::Tier:
        return u"tier"_qs;
    case Kind::Block:
        return u"block"_qs;
    case Kind::PenaltyBegins:
        return u"penalty-begins"_qs;
    case Kind::Cap:
        return u"cap"_qs;
    case Kind::NextWindow:
        return u"next-window"_qs;
    case Kind::MayEnd:
        break;
    }
    return u"may-end"_qs;
}

QJsonValue nameOrNull(const RecoveryGraph& graph, int component) {
    return component < 0 ? QJsonValue() : QJsonValue(graph.name(component));
}

QJsonValue metOrNull(Verdict verdict) {
    if (verdict == Verdict::Met || verdict == Verdict::Missed)
        return verdict == Verdict::Met;
    return {};
}

QJsonValue stepJson(const std::optional<MarginalCost>& further) {
    if (!further || !further->next)
        return {};
    return QJsonObject{{u"kind"_qs, keyOf(further->next->kind)},
                       {u"downtime_s"_qs, jsonSeconds(further->next->downtime)},
                       {u"total_minor"_qs, further->next->totalThen.minor}};
}

QJsonObject contractJson(const ScenarioCost& cost, std::size_t index) {
    const ScenarioAnalysis& a = cost.analysis;
    const ContractExposure& c = a.exposure.contracts[index];
    const Contract& contract = a.plan().contracts.at(c.contract);
    QJsonObject object{{u"client"_qs, contract.client},
                       {u"capped"_qs, c.capped},
                       {u"excluded"_qs, c.excluded},
                       {u"may_end"_qs, c.mayEnd},
                       {u"windows"_qs, c.windows},
                       {u"blocks"_qs, c.blocks},
                       {u"decided_by"_qs, nameOrNull(*a.graph, c.decidingService)}};
    const CreditTier* tier = c.tier ? &contract.credits[idx(*c.tier)] : nullptr;
    object.insert(u"tier_below_percent"_qs, tier ? QJsonValue(tier->below.value) : QJsonValue());
    object.insert(u"tier_credit_percent"_qs, tier ? QJsonValue(tier->credit.value) : QJsonValue());
    const auto& further = cost.further[index];
    object.insert(u"further_per_hour_minor"_qs, further ? QJsonValue(further->perHour.minor) : QJsonValue());
    object.insert(u"next_step"_qs, stepJson(further));
    const auto& window = cost.window[index];
    object.insert(u"window_began_s"_qs, window ? QJsonValue(-window->from) : QJsonValue());
    object.insert(u"window_ends_s"_qs, window ? QJsonValue(window->to) : QJsonValue());
    insertFigure(object, u"downtime"_qs, c.downtime);
    insertFigure(object, u"availability"_qs, c.availability);
    insertFigure(object, u"credit"_qs, c.credit);
    insertFigure(object, u"penalty"_qs, c.penalty);
    insertFigure(object, u"total"_qs, c.total);
    insertAssumptions(object, *a.graph, c.total.assumed());
    return object;
}

QJsonObject activityLossJson(const ScenarioCost& cost, std::size_t index) {
    const ScenarioAnalysis& a = cost.analysis;
    const ActivityExposure& loss = a.exposure.activities[index];
    QJsonObject object{{u"activity"_qs, a.plan().activities.at(loss.activity).name},
                       {u"in_peak"_qs, cost.inPeak[index] != 0},
                       {u"decided_by"_qs, nameOrNull(*a.graph, loss.decidingComponent)}};
    insertFigure(object, u"downtime"_qs, loss.downtime);
    insertFigure(object, u"loss"_qs, loss.loss);
    return object;
}

QJsonObject serviceJson(const RecoveryGraph& graph, const ServiceExposure& service) {
    QJsonArray clients;
    for (const int contract : service.contracts)
        clients.append(graph.plan.contracts.at(contract).client);
    QJsonArray activities;
    for (const int activity : service.activities)
        activities.append(graph.plan.activities.at(activity).name);
    QJsonObject object{{u"component"_qs, graph.name(service.component)},
                       {u"clients"_qs, clients},
                       {u"activities"_qs, activities}};
    insertFigure(object, u"downtime"_qs, service.downtime);
    insertFigure(object, u"alone"_qs, service.alone);
    return object;
}

QJsonObject scenarioJson(const ScenarioCost& cost) {
    const ScenarioExposure& exposure = cost.analysis.exposure;
    QJsonArray contracts;
    for (std::size_t c = 0; c < exposure.contracts.size(); ++c)
        contracts.append(contractJson(cost, c));
    QJsonArray activities;
    for (std::size_t i = 0; i < exposure.activities.size(); ++i)
        activities.append(activityLossJson(cost, i));
    QJsonArray services;
    for (const ServiceExposure& service : cost.services)
        services.append(serviceJson(*cost.analysis.graph, service));
    QJsonObject object{{u"scenario"_qs, cost.analysis.scenario.name},
                       {u"contracts"_qs, contracts},
                       {u"activities"_qs, activities},
                       {u"services"_qs, services}};
    insertFigure(object, u"total"_qs, exposure.total);
    insertFigure(object, u"own_loss"_qs, exposure.ownLoss);
    return object;
}

QJsonObject impactJson(const ExposureReport& report, const ActivityImpact& impact) {
    const RecoveryGraph& graph = *report.graph;
    QJsonArray chain;
    for (const ChainLink& link : impact.chain) {
        QJsonObject row{{u"component"_qs, graph.name(link.component)},
                        {u"required_rto_s"_qs, impact.mtpd ? jsonSeconds(link.limit) : QJsonValue()}};
        insertFigure(row, u"estimated_rto"_qs, link.estimated);
        chain.append(row);
    }
    const auto* worst = impact.worst < 0 ? nullptr : &impact.scenarios[idx(impact.worst)];
    QJsonObject object{
        {u"activity"_qs, graph.plan.activities.at(impact.activity).name},
        {u"mtpd_s"_qs, jsonSeconds(impact.mtpd)},
        {u"chain"_qs, chain},
        {u"worst_scenario"_qs,
         worst == nullptr ? QJsonValue() : report.scenarios[idx(worst->scenario)].analysis.scenario.name},
        {u"keeps_mtpd"_qs, !impact.mtpd ? QJsonValue()
                           : worst      ? metOrNull(worst->verdict)
                                        : QJsonValue(true)}};
    insertFigure(object, u"disruption"_qs, worst == nullptr ? Estimated<Seconds>() : worst->disruption);
    return object;
}

QJsonObject requiredJson(const ExposureReport& report, const RequiredRto& row) {
    const RecoveryGraph& graph = *report.graph;
    QJsonObject object{
        {u"component"_qs, graph.name(row.component)},
        {u"required_rto_s"_qs, jsonSeconds(row.limit)},
        {u"activity"_qs, graph.plan.activities.at(row.activity).name},
        {u"required_by"_qs, nameOrNull(graph, row.requiredBy)},
        {u"rto_target_s"_qs, jsonSeconds(row.target)},
        {u"target_keeps_it"_qs, metOrNull(row.targetVerdict)},
        {u"worst_scenario"_qs, row.worstScenario < 0
                                   ? QJsonValue()
                                   : report.scenarios[idx(row.worstScenario)].analysis.scenario.name},
        {u"estimate_keeps_it"_qs, metOrNull(row.estimateVerdict)}};
    insertFigure(object, u"estimated_rto"_qs, row.worstEstimate);
    return object;
}

QJsonObject causeJson(const Plan& plan, const YearCause& cause) {
    QJsonObject object{{u"mean_minor"_qs, jsonMinor(cause.meanMinor)},
                       {u"share"_qs, cause.share},
                       {u"times_per_year"_qs, cause.timesPerYear}};
    switch (cause.kind) {
    case YearCause::Kind::Scenario:
        object.insert(u"kind"_qs, u"scenario"_qs);
        object.insert(u"name"_qs, plan.scenarios.at(cause.index).name);
        break;
    case YearCause::Kind::Component:
        object.insert(u"kind"_qs, u"component"_qs);
        object.insert(u"name"_qs, plan.components.at(cause.index).name);
        break;
    case YearCause::Kind::Site:
        object.insert(u"kind"_qs, u"site"_qs);
        object.insert(u"name"_qs, plan.sites.at(cause.index).name);
        break;
    }
    return object;
}

QJsonObject partJson(const YearPart& part) {
    return {{u"mean_minor"_qs, jsonMinor(part.meanMinor)},
            {u"share"_qs, part.share},
            {u"downtime_s"_qs, static_cast<qint64>(part.downtimePerYear + 0.5)}};
}

template <class List, class NameOf>
QJsonArray namesOf(const List& indices, const NameOf& nameOf) {
    QJsonArray names;
    for (const int index : indices)
        names.append(nameOf(index));
    return names;
}

QJsonObject notSimulatedJson(const Plan& plan, const NotSimulated& missing) {
    const auto scenario = [&plan](int s) { return plan.scenarios.at(s).name; };
    return {{u"components"_qs,
             namesOf(missing.components, [&plan](int c) { return plan.components.at(c).name; })},
            {u"sites"_qs, namesOf(missing.sites, [&plan](int s) { return plan.sites.at(s).name; })},
            {u"scenarios_without_rate"_qs, namesOf(missing.withoutRate, scenario)},
            {u"scenarios_of_unknown_length"_qs, namesOf(missing.unknownLength, scenario)},
            {u"scenarios_not_recoverable"_qs, namesOf(missing.notRecoverable, scenario)},
            {u"contracts_without_fee"_qs,
             namesOf(missing.withoutFee, [&plan](int c) { return plan.contracts.at(c).client; })},
            {u"activities_without_loss"_qs,
             namesOf(missing.withoutLoss, [&plan](int a) { return plan.activities.at(a).name; })},
            {u"cut_requirements"_qs, missing.cutRequirements}};
}

} // namespace

QJsonObject yearJson(const RecoveryGraph& graph, const YearExposure& year) {
    const Plan& plan = graph.plan;
    QJsonArray quantiles;
    for (const YearQuantile& q : year.quantiles)
        quantiles.append(QJsonObject{{u"probability"_qs, q.probability},
                                     {u"loss_minor"_qs, q.value.minor},
                                     {u"low_minor"_qs, q.low.minor},
                                     {u"high_minor"_qs, q.high.minor}});
    QJsonArray exceedance;
    for (const ExceedancePoint& point : year.exceedance)
        exceedance.append(
            QJsonObject{{u"loss_minor"_qs, point.loss.minor}, {u"probability"_qs, point.probability}});
    QJsonArray causes;
    for (const YearCause& cause : year.causes)
        causes.append(causeJson(plan, cause));
    QJsonArray clients;
    for (const YearPart& part : year.contracts) {
        QJsonObject row = partJson(part);
        row.insert(u"client"_qs, plan.contracts.at(part.index).client);
        row.insert(u"chance_to_end"_qs, jsonNumber(part.chanceToEnd));
        clients.append(row);
    }
    QJsonArray activities;
    for (const YearPart& part : year.activities) {
        QJsonObject row = partJson(part);
        row.insert(u"activity"_qs, plan.activities.at(part.index).name);
        activities.append(row);
    }
    const auto quantile = [&year](std::size_t index) {
        return index < year.quantiles.size() ? QJsonValue(year.quantiles[index].value.minor) : QJsonValue();
    };
    const auto budget = plan.project.lossBudget;
    return {{u"years_simulated"_qs, year.years},
            {u"seed"_qs, static_cast<qint64>(year.seed)},
            {u"calendar"_qs, year.hasCalendar},
            {u"at_least"_qs, year.isAtLeast()},
            {u"mean_minor"_qs, jsonMinor(year.meanMinor)},
            {u"mean_low_minor"_qs, year.meanLow().minor},
            {u"mean_high_minor"_qs, year.meanHigh().minor},
            {u"contracts_mean_minor"_qs, jsonMinor(year.contractsMinor)},
            {u"activities_mean_minor"_qs, jsonMinor(year.activitiesMinor)},
            {u"p50_minor"_qs, quantile(0)},
            {u"p95_minor"_qs, quantile(1)},
            {u"p99_minor"_qs, quantile(2)},
            {u"quantiles"_qs, quantiles},
            {u"exceedance"_qs, exceedance},
            {u"loss_budget_minor"_qs, budget ? QJsonValue(budget->minor) : QJsonValue()},
            {u"chance_over_budget"_qs, jsonNumber(year.chanceOverBudget)},
            {u"causes"_qs, causes},
            {u"clients"_qs, clients},
            {u"activities"_qs, activities},
            {u"not_simulated"_qs, notSimulatedJson(plan, year.notSimulated)}};
}

QJsonObject exposureJson(const ExposureReport& report) {
    QJsonArray scenarios;
    for (const ScenarioCost& cost : report.scenarios)
        scenarios.append(scenarioJson(cost));
    QJsonArray activities;
    for (const ActivityImpact& impact : report.business.activities)
        activities.append(impactJson(report, impact));
    QJsonArray required;
    for (const RequiredRto& row : report.business.required)
        required.append(requiredJson(report, row));
    return {{u"currency"_qs, report.graph->plan.project.effectiveCurrency()},
            {u"scenarios"_qs, scenarios},
            {u"activities"_qs, activities},
            {u"required_rtos"_qs, required},
            {u"year"_qs, report.year ? QJsonValue(yearJson(*report.graph, *report.year)) : QJsonValue()}};
}

} // namespace drawbridge
