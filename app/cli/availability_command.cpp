// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/figures.h"
#include "core/analysis/availability/availability.h"
#include "core/analysis/exposure/exposure.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/json/availability_json.h"

#include <cmath>

namespace drawbridge::cli {

namespace {

struct AvailabilityOptions {
    std::string file;
    std::string component;
    int cutSets = 10;
};

constexpr int kNamed = 3; ///< single points of failure in a row of the table

QString namesOf(const RecoveryGraph& graph, const AvailabilityModel& model, const std::vector<int>& parts,
                std::size_t most) {
    QStringList names;
    for (std::size_t i = 0; i < parts.size() && i < most; ++i)
        names += partName(graph, model.parts[idx(parts[i])]);
    const QString list = names.join(QStringLiteral(", "));
    return parts.size() <= most ? list : CliTexts::tr("%1 and %2 more").arg(list).arg(parts.size() - most);
}

QString shareText(double share) {
    return QString::number(share, 'g', 4);
}

/// "99.9543 %": with as many digits as say something.
QString availableText(double unavailability) {
    const double lost = 100 * unavailability;
    const int decimals =
        lost <= 0 || lost >= 1 ? 3 : std::min(15, 3 + static_cast<int>(std::ceil(-std::log10(lost))));
    return CliTexts::tr("%1 %").arg(QString::number(100 - lost, 'f', decimals));
}

QString yearText(double seconds) {
    return seconds > 0 && seconds < 1 ? CliTexts::tr("%1 s").arg(shareText(seconds))
                                      : durationText(Seconds(std::llround(seconds)));
}

template <class Text>
QString figureText(const Estimated<double>& figure, Text text) {
    if (figure.isKnown())
        return text(*figure.known());
    if (*figure.atLeast() <= 0 && figure.atMost() >= 1.0)
        return CliTexts::tr("unknown");
    return CliTexts::tr("%1 to %2").arg(text(*figure.atLeast()), text(*figure.atMost()));
}

QString yearText(const ComponentAvailability& component) {
    if (component.unavailability.isUnknown() && component.unavailability.atMost() >= 1.0)
        return *component.unavailability.atLeast() > 0
                   ? CliTexts::tr("%1 or more").arg(yearText(*component.downtimePerYear().atLeast()))
                   : CliTexts::tr("unknown");
    return figureText(component.downtimePerYear(), [](double seconds) { return yearText(seconds); });
}

QString countText(const std::optional<CutCount>& count) {
    return count ? count->text() : CliTexts::tr("unknown");
}

void printAll(const RecoveryGraph& graph, const AvailabilityStudy& study) {
    TextTable table({CliTexts::tr("Component"), CliTexts::tr("Available"), CliTexts::tr("Down in a year"),
                     CliTexts::tr("Cut sets"), CliTexts::tr("Single points of failure")},
                    {1, 2, 3});
    UnknownReasons unknown;
    for (const ComponentAvailability& c : study.components) {
        if (study.components.size() == 1)
            unknown.add(c.unavailability);
        table.add(
            {graph.name(c.component),
             c.unavailability.isKnown() ? availableText(*c.unavailability.known()) : CliTexts::tr("unknown"),
             yearText(c), countText(c.cutSetCount),
             namesOf(graph, study.model, c.singlePointsOfFailure, kNamed)});
    }
    table.print();
    unknown.print();
    const auto isUnknown = [](const ComponentAvailability& c) { return c.unavailability.isUnknown(); };
    if (study.components.size() > 1 &&
        std::any_of(study.components.begin(), study.components.end(), isUnknown))
        print(CliTexts::tr("Unknown: figures are missing; --component NAME says which."));
}

void printContracts(const RecoveryGraph& graph, const AvailabilityStudy& study) {
    if (study.contracts.empty())
        return;
    print();
    TextTable table({CliTexts::tr("Client"), CliTexts::tr("Promised"), CliTexts::tr("Attainable"),
                     CliTexts::tr("Verdict")},
                    {1, 2});
    for (const ContractAvailability& c : study.contracts) {
        const Contract& contract = graph.plan.contracts.at(c.contract);
        const QString verdict = c.verdict == Verdict::Met ? CliTexts::tr("can be kept on average")
                                : c.verdict == Verdict::Missed
                                    ? CliTexts::tr("promises more than it can give")
                                : c.verdict == Verdict::Unknown ? CliTexts::tr("unknown")
                                                                : QString();
        table.add({contract.client, contract.target ? formatPercent(*contract.target) : QString(),
                   c.attainable.isKnown()
                       ? availableText(1 - *c.attainable.known())
                       : CliTexts::tr("at most %1").arg(availableText(1 - c.attainable.atMost().value_or(1))),
                   verdict});
    }
    table.print();
}

void printOne(const RecoveryGraph& graph, const AvailabilityStudy& study) {
    const ComponentAvailability& c = study.components.front();
    if (!c.cutSets.empty()) {
        print();
        print(bold(c.unavailability.isKnown() ? CliTexts::tr("Likeliest minimal cut sets")
                                              : CliTexts::tr("Smallest minimal cut sets")));
        for (const std::vector<int>& set : c.cutSets)
            print(QStringLiteral("  ") + namesOf(graph, study.model, set, set.size()));
    }
    if (c.importance.empty())
        return;
    print();
    TextTable table({CliTexts::tr("Part"), CliTexts::tr("Birnbaum"), CliTexts::tr("Fussell-Vesely"),
                     CliTexts::tr("RAW"), CliTexts::tr("RRW")},
                    {1, 2, 3, 4});
    for (const EventImportance& i : c.importance)
        table.add({partName(graph, study.model.parts[idx(i.event)]), shareText(i.birnbaum),
                   i.fussellVesely ? shareText(*i.fussellVesely) : CliTexts::tr("unknown"),
                   shareText(i.riskAchievement),
                   i.riskReduction ? shareText(*i.riskReduction) : CliTexts::tr("no limit")});
    table.print();
}

std::vector<int> chosen(const RecoveryGraph& graph, const AvailabilityOptions& options) {
    if (options.component.empty())
        return {};
    return {componentCalled(graph, text(options.component))};
}

} // namespace

void addAvailability(CLI::App& app, Context& context) {
    auto options = std::make_shared<AvailabilityOptions>();
    CLI::App* command = app.add_subcommand(
        "availability", "Availability of each component, exactly: minimal cut sets and importance");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    command->add_option("--component", options->component, "Only this one, with cut sets and importance")
        ->type_name("NAME");
    command->add_option("--cut-sets", options->cutSets, "How many cut sets are listed (default: 10)")
        ->type_name("N")
        ->check(CLI::Range(0, 10000));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] {
        const RecoveryGraph graph(loadPlan(text(options->file)));
        const std::vector<int> components = chosen(graph, *options);
        AvailabilitySettings settings;
        settings.cutSets = options->cutSets;
        if (!components.empty())
            settings.importances = graph.size + graph.plan.sites.size() + 1;
        const AvailabilityStudy study = studyAvailability(graph, settings, components);
        if (context.json) {
            printJson(availabilityJson(graph, study));
            return;
        }
        if (graph.size == 0) {
            print(CliTexts::tr("The plan has no components."));
            return;
        }
        printAll(graph, study);
        if (!components.empty())
            printOne(graph, study);
        printContracts(graph, study);
    });
}

} // namespace drawbridge::cli
