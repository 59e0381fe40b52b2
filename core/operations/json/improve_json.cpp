// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/json/improve_json.h"

#include "core/base/index.h"
#include "core/operations/json/json_values.h"

#include <cmath>

namespace drawbridge {

namespace {

template <class T>
QString serviceName(const Plan& plan, const FigureChange<T>& change) {
    const Component* component = plan.components.find(change.service);
    return component == nullptr ? QString() : component->name;
}

void insertChange(QJsonObject& object, const Plan& plan, const QString& field,
                  const FigureChange<Seconds>& change) {
    const Scenario* scenario = plan.scenarios.find(change.scenario);
    object.insert(field + u"_service"_qs, jsonText(serviceName(plan, change)));
    object.insert(field + u"_scenario"_qs, scenario == nullptr ? QJsonValue() : scenario->name);
    const auto nothing = Estimated<Seconds>::unknown(QString());
    insertFigure(object, field + u"_before"_qs, change.service ? change.before : nothing);
    insertFigure(object, field + u"_after"_qs, change.service ? change.after : nothing);
}

/// 1 - unavailability: the bounds change places.
Estimated<double> availabilityOf(const FigureChange<double>& change, const Estimated<double>& figure) {
    if (!change.service)
        return Estimated<double>::unknown({}, 0, 1);
    return Estimated<double>::unknown(figure.unknownBecause(), 1 - figure.atMost().value_or(1),
                                      1 - figure.atLeast().value_or(1), figure.assumed());
}

QJsonArray namesOf(const Plan& plan, const std::vector<EntityRef>& entities) {
    QJsonArray names;
    for (const EntityRef& entity : entities)
        names.append(displayName(plan, entity));
    return names;
}

QJsonObject effectJson(const Plan& plan, const InvestmentEffect& effect) {
    const auto& saving = effect.saving;
    const auto returns = effect.returnOnCost();
    QJsonObject object{
        {u"change"_qs, effect.investment.name},
        {u"kind"_qs, investmentKey(effect.investment.kind)},
        {u"because"_qs, effect.investment.because},
        {u"entities"_qs, namesOf(plan, effect.investment.entities)},
        {u"has_effect"_qs, effect.hasEffect()},
        {u"is_unknown"_qs, effect.isUnknown()},
        {u"cost_minor"_qs, effect.hasCost ? QJsonValue(effect.cost.minor) : QJsonValue()},
        {u"cost_per_year_minor"_qs, effect.hasCost ? QJsonValue(effect.costPerYear.minor) : QJsonValue()},
        {u"dismissed"_qs, effect.dismissed ? QJsonValue(*effect.dismissed) : QJsonValue()},
        {u"year_before_minor"_qs, jsonMinor(effect.yearBefore)},
        {u"year_after_minor"_qs, jsonMinor(effect.yearAfter)},
        {u"saved_per_year_minor"_qs, saving ? jsonMinor(saving->minor) : QJsonValue()},
        {u"saved_low_minor"_qs, saving ? jsonMinor(saving->minor - 1.96 * saving->errorMinor) : QJsonValue()},
        {u"saved_high_minor"_qs,
         saving ? jsonMinor(saving->minor + 1.96 * saving->errorMinor) : QJsonValue()},
        {u"saved_is_partial"_qs, saving ? QJsonValue(saving->isPartial) : QJsonValue()},
        {u"return_on_cost"_qs, returns && std::isfinite(*returns) ? QJsonValue(*returns) : QJsonValue()},
        {u"net_minor"_qs, effect.net() ? jsonMinor(*effect.net()) : QJsonValue()}};
    insertChange(object, plan, u"rto"_qs, effect.rto);
    insertChange(object, plan, u"rpo"_qs, effect.rpo);
    object.insert(u"availability_service"_qs, jsonText(serviceName(plan, effect.unavailability)));
    insertFigure(object, u"availability_before"_qs,
                 availabilityOf(effect.unavailability, effect.unavailability.before));
    insertFigure(object, u"availability_after"_qs,
                 availabilityOf(effect.unavailability, effect.unavailability.after));
    return object;
}

QJsonArray changesOf(const InvestmentStudy& study, const std::vector<int>& chosen) {
    QJsonArray names;
    for (const int effect : chosen)
        names.append(study.effects[idx(effect)].investment.name);
    return names;
}

QJsonValue budgetJson(const InvestmentStudy& study) {
    if (!study.budget)
        return {};
    const InvestmentBudget& budget = *study.budget;
    const auto& together = budget.together;
    const bool hasGreater = !budget.greaterSum.empty();
    return QJsonObject{
        {u"budget_minor"_qs, budget.budget.minor},
        {u"chosen"_qs, changesOf(study, budget.chosen)},
        {u"first_year_minor"_qs, budget.firstYear.minor},
        {u"sum_saved_per_year_minor"_qs, jsonMinor(budget.sumSaved)},
        {u"saved_per_year_minor"_qs, together ? jsonMinor(together->minor) : QJsonValue()},
        {u"saved_low_minor"_qs,
         together ? jsonMinor(together->minor - 1.96 * together->errorMinor) : QJsonValue()},
        {u"saved_high_minor"_qs,
         together ? jsonMinor(together->minor + 1.96 * together->errorMinor) : QJsonValue()},
        {u"sum_net_minor"_qs, jsonMinor(budget.sumNet)},
        {u"net_minor"_qs, jsonMinor(budget.net)},
        {u"combinations_tried"_qs, budget.tried},
        {u"greater_sum"_qs, changesOf(study, budget.greaterSum)},
        {u"greater_sum_net_minor"_qs, hasGreater ? jsonMinor(budget.greaterSumNet) : QJsonValue()}};
}

} // namespace

QJsonObject improveJson(const RecoveryGraph& graph, const InvestmentStudy& study) {
    QJsonArray improvements;
    for (const InvestmentEffect& effect : study.effects)
        improvements.append(effectJson(graph.plan, effect));
    const auto& year = study.year;
    return {{u"currency"_qs, graph.plan.project.effectiveCurrency()},
            {u"cost_years"_qs, kInvestmentYears},
            {u"years_simulated"_qs, year ? year->years : 0},
            {u"seed"_qs, year ? QJsonValue(static_cast<qint64>(year->seed)) : QJsonValue()},
            {u"year_mean_minor"_qs, year ? QJsonValue(year->mean().minor) : QJsonValue()},
            {u"year_at_least"_qs, year ? QJsonValue(year->isAtLeast()) : QJsonValue()},
            {u"improvements"_qs, improvements},
            {u"budget"_qs, budgetJson(study)},
            {u"unmatched"_qs, QJsonArray::fromStringList(study.unmatched)}};
}

} // namespace drawbridge
