// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/failure.h"
#include "core/model/unknown_name.h"

#include <algorithm>

namespace drawbridge::cli {

namespace {

/// Providers are named by sites only.
QStringList providersOf(const Plan& plan) {
    QStringList names;
    for (const Site& site : plan.sites) {
        if (site.provider && !names.contains(*site.provider))
            names += *site.provider;
        if (site.kind == SiteKind::Provider && !names.contains(site.name))
            names += site.name;
    }
    return names;
}

/// What a key of a failure may name.
QStringList namesFor(const Plan& plan, const Field& field) {
    if (field.type.kind == ValueKind::Reference)
        return namesOfKind(plan, field.type.referenced);
    return field.type.kind == ValueKind::Choice ? field.type.choices : providersOf(plan);
}

QString noneFor(const Field& field, const QString& name) {
    if (field.type.kind == ValueKind::Reference)
        return noneCalled(field.type.referenced, name);
    return field.type.kind == ValueKind::Choice
               ? CliTexts::tr("no kind of component is called %1").arg(inQuotes(name))
               : CliTexts::tr("no provider is called %1").arg(inQuotes(name));
}

/// "component:orders-db" for a name that belongs to something of another kind; else empty.
QString otherKindWith(const Plan& plan, const QString& name) {
    for (const Field& field : Failure::record().fields) {
        if (namesFor(plan, field).contains(name))
            return field.key + u':' + name;
    }
    return {};
}

[[noreturn]] void refuse(const Plan& plan, const Field& field, const QString& name) {
    const QString sentence = noneFor(field, name);
    const QString other = otherKindWith(plan, name);
    throw InputError(other.isEmpty() ? withNearestOrAll(sentence, name, namesFor(plan, field))
                                     : withNearest(sentence, other, {other}));
}

/// The part before the colon is no key of a failure, or there is no colon.
[[noreturn]] void refuseForm(const Plan& plan, const QString& text, const QString& kind) {
    QStringList kinds;
    for (const Field& field : Failure::record().fields)
        kinds += field.key;
    const QString sentence = CliTexts::tr("%1 is not KIND:NAME, where KIND is one of %2")
                                 .arg(inQuotes(text), kinds.join(QStringLiteral(", ")));
    const QString other = otherKindWith(plan, text);
    throw InputError(other.isEmpty() ? withNearest(sentence, kind, kinds)
                                     : withNearest(sentence, other, {other}));
}

Failure parseFailure(const Plan& plan, const QString& text) {
    const qsizetype colon = text.indexOf(u':');
    const QString kind = text.left(colon);
    const Field* field = colon < 0 ? nullptr : Failure::record().find(kind);
    if (field == nullptr)
        refuseForm(plan, text, kind);
    const QString name = text.mid(colon + 1);
    const auto value = parseValue(field->type, name, PlanNames(plan));
    if (!value || !namesFor(plan, *field).contains(name))
        refuse(plan, *field, name);
    Failure failure;
    field->put(&failure, *value);
    return failure;
}

/// Each once, in the order given.
std::vector<Failure> parseFailures(const Plan& plan, const std::vector<std::string>& texts) {
    std::vector<Failure> failures;
    for (const std::string& each : texts) {
        const Failure failure = parseFailure(plan, text(each));
        const bool known = std::any_of(failures.begin(), failures.end(), [&failure](const Failure& other) {
            return sameRecord(Failure::record(), &failure, &other);
        });
        if (!known)
            failures.push_back(failure);
    }
    return failures;
}

} // namespace

void ScenarioChoice::addTo(CLI::App& app, bool improvised) {
    auto* named = app.add_option("--scenario", scenario, "Name of the scenario")->type_name("NAME");
    if (improvised)
        app.add_option("--fail", fails,
                       "Improvised scenario: what fails, as site:NAME, component:NAME, network:NAME, "
                       "tunnel:NAME, provider:NAME or kind:KIND")
            ->type_name("KIND:NAME")
            ->excludes(named);
}

Scenario ScenarioChoice::find(const Plan& plan) const {
    if (!fails.empty())
        return improvisedScenario(plan, parseFailures(plan, fails));
    if (scenario.empty() && plan.scenarios.size() == 1)
        return plan.scenarios.at(0);
    const QString name = text(scenario);
    for (const Scenario& s : plan.scenarios) {
        if (!name.isEmpty() && s.name == name)
            return s;
    }
    const QStringList known = namesOfKind(plan, EntityKind::Scenario);
    if (known.isEmpty())
        throw InputError(
            name.isEmpty() ? CliTexts::tr("the plan has no scenario; say what fails with --fail KIND:NAME")
                           : CliTexts::tr("no scenario is called %1; the plan has none").arg(inQuotes(name)));
    if (name.isEmpty())
        throw InputError(withNearestOrAll(CliTexts::tr("--scenario NAME or --fail KIND:NAME is required"),
                                          QString(), known));
    throw InputError(withNearestOrAll(noneCalled(EntityKind::Scenario, name), name, known));
}

} // namespace drawbridge::cli
