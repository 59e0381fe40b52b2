// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/access_choice.h"
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "core/analysis/network/access_words.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/json/access_json.h"
#include "core/operations/json/mapping_json.h"

namespace drawbridge::cli {

namespace {

using net::AccessChange;
using net::AccessVerdict;

struct AccessOptions {
    std::string file;
    ScenarioChoice scenario;
    AccessChoice question;
    std::string failOn;
    bool mapping = false;
};

QString changeText(AccessChange change) {
    switch (change) {
    case AccessChange::Kept:
        return CliTexts::tr("kept");
    case AccessChange::Lost:
        return CliTexts::tr("locked out");
    case AccessChange::Opened:
        return CliTexts::tr("let in");
    case AccessChange::Moved:
        return CliTexts::tr("moved");
    case AccessChange::Gone:
        return CliTexts::tr("gone");
    case AccessChange::Unknown:
        return CliTexts::tr("unknown");
    }
    Q_UNREACHABLE();
}

bool isChosen(const AccessOptions& o) {
    return !o.scenario.scenario.empty() || !o.scenario.fails.empty();
}

void printTable(const Plan& plan, const std::vector<net::ComparedAccess>& accesses, bool hasScenario) {
    QStringList titles{CliTexts::tr("From"), CliTexts::tr("To"), CliTexts::tr("Port"),
                       CliTexts::tr("Normal")};
    if (hasScenario)
        titles += {CliTexts::tr("After"), CliTexts::tr("Change")};
    titles += {CliTexts::tr("Expected"), CliTexts::tr("Because")};
    TextTable table(titles);
    for (const net::ComparedAccess& access : accesses) {
        QStringList row{net::endText(plan, access.from), net::endText(plan, access.to),
                        formatPortRange(access.port), verdictText(access.normal.verdict)};
        if (hasScenario)
            row += {verdictText(access.after.verdict), changeText(access.change)};
        row += {!access.asExpected   ? CliTexts::tr("not known")
                : *access.asExpected ? CliTexts::tr("yes")
                                     : CliTexts::tr("NO"),
                access.after.because};
        table.add(row);
    }
    table.print();
}

void printDuring(const Plan& plan, const std::vector<net::ComparedAccess>& accesses,
                 const std::vector<std::vector<net::AccessMoment>>& during) {
    if (during.empty())
        return;
    print();
    print(bold(CliTexts::tr("During the recovery")));
    TextTable table({CliTexts::tr("From"), CliTexts::tr("To"), CliTexts::tr("Time and state")});
    for (std::size_t i = 0; i < during.size(); ++i) {
        QStringList moments;
        for (const net::AccessMoment& moment : during[i])
            moments += CliTexts::tr("%1 %2").arg(clockText(moment.from), verdictText(moment.verdict));
        table.add({net::endText(plan, accesses[i].from), net::endText(plan, accesses[i].to),
                   moments.join(QStringLiteral(", "))});
    }
    table.print();
}

/// One question, with the way that packets take.
void printAnswer(const Plan& plan, const net::ComparedAccess& access, bool hasScenario) {
    const auto tell = [](const QString& when, const net::AccessResult& result) {
        print(when + u' ' + verdictText(result.verdict) +
              (result.because.isEmpty() ? QString() : QStringLiteral(": ") + result.because));
        QStringList path;
        for (const QString& name : result.path)
            path += name;
        if (!path.isEmpty())
            print(QStringLiteral("    ") + path.join(QStringLiteral(" → ")));
        if (!result.example.isEmpty())
            print(QStringLiteral("    ") + CliTexts::tr("such as %1").arg(result.example));
    };
    print(QStringLiteral("%1 → %2, %3")
              .arg(net::endText(plan, access.from), net::endText(plan, access.to),
                   formatPortRange(access.port)));
    tell(CliTexts::tr("Normal:"), access.normal);
    if (hasScenario)
        tell(CliTexts::tr("After:"), access.after);
}

QString sourceText(net::MappingSource source) {
    switch (source) {
    case net::MappingSource::Told:
        return CliTexts::tr("told");
    case net::MappingSource::Derived:
        return CliTexts::tr("derived");
    case net::MappingSource::Missing:
        return CliTexts::tr("MISSING");
    }
    Q_UNREACHABLE();
}

/// A table of the mapping, where it has rows.
template <class Rows, class Cells>
void printMappingTable(const QString& title, QStringList columns, const Rows& rows, Cells cells) {
    if (rows.empty())
        return;
    print();
    print(bold(title));
    columns += {CliTexts::tr("Source"), CliTexts::tr("Because")};
    TextTable table(columns);
    for (const auto& row : rows)
        table.add(cells(row) + QStringList{sourceText(row.source), row.because});
    table.print();
}

QString interfacesText(const Plan& plan, const std::vector<net::NodeInterface>& interfaces) {
    QStringList all;
    for (const net::NodeInterface& interface : interfaces)
        all += net::interfaceText(plan, interface);
    return all.join(QStringLiteral(", "));
}

void printMapping(const RecoveryGraph& graph, const net::FailoverMapping& mapping) {
    const Plan& plan = graph.plan;
    const auto name = [&graph](int component) { return component < 0 ? QString() : graph.name(component); };
    const auto network = [&plan](int index) {
        return index < 0 ? QString()
                         : QStringLiteral("%1: %2").arg(plan.networks.at(index).name,
                                                        net::networkText(plan.networks.at(index)));
    };
    const auto tunnel = [&plan](int index) { return index < 0 ? QString() : plan.tunnels.at(index).name; };
    if (mapping.isEmpty())
        print(CliTexts::tr("Nothing changes in the network."));
    printMappingTable(CliTexts::tr("Networks"), {CliTexts::tr("Before"), CliTexts::tr("After")},
                      mapping.networks, [&](const net::NetworkMapping& row) {
                          return QStringList{network(row.from), network(row.to)};
                      });
    printMappingTable(CliTexts::tr("Addresses"),
                      {CliTexts::tr("Component"), CliTexts::tr("Before"), CliTexts::tr("After")},
                      mapping.addresses, [&](const net::AddressMapping& row) {
                          return QStringList{name(row.component), interfacesText(plan, row.before),
                                             interfacesText(plan, row.after)};
                      });
    printMappingTable(CliTexts::tr("Routes that must exist"),
                      {CliTexts::tr("At"), CliTexts::tr("To"), CliTexts::tr("Next")}, mapping.routes,
                      [&](const net::RouteMapping& row) {
                          const QString at =
                              row.node >= 0
                                  ? name(row.node)
                                  : CliTexts::tr("hosts of %1").arg(plan.networks.at(row.network).name);
                          return QStringList{at, formatCidr(row.to), name(row.next)};
                      });
    printMappingTable(
        CliTexts::tr("Names"),
        {CliTexts::tr("Name"), CliTexts::tr("Now"), CliTexts::tr("After"), CliTexts::tr("At")}, mapping.names,
        [&](const net::DnsMapping& row) {
            return QStringList{plan.dnsRecords.at(row.record).name, row.now, row.after, name(row.server)};
        });
    printMappingTable(CliTexts::tr("Tunnels"), {CliTexts::tr("Tunnel"), CliTexts::tr("After")},
                      mapping.tunnels, [&](const net::TunnelMapping& row) {
                          const QString after =
                              row.state == net::TunnelMapping::State::FailsOver   ? tunnel(row.next)
                              : row.state == net::TunnelMapping::State::Recreated ? CliTexts::tr("re-created")
                                                                                  : CliTexts::tr("lost");
                          return QStringList{tunnel(row.tunnel), after};
                      });
    printMappingTable(CliTexts::tr("Rules"),
                      {CliTexts::tr("Firewall"), CliTexts::tr("Rule"), CliTexts::tr("Now"),
                       CliTexts::tr("After"), CliTexts::tr("At")},
                      mapping.rules, [&](const net::RuleMapping& row) {
                          return QStringList{name(graph.indexOf(plan.firewalls.at(row.firewall).at)),
                                             QString::number(row.rule + 1), row.now, row.after,
                                             name(row.node)};
                      });
    if (mapping.missing() > 0) {
        print();
        print(CliTexts::tr("%n row(s) are missing in the plan.", nullptr, mapping.missing()));
    }
}

/// `unexpected`: anything that is not as expected; `unknown`: what is not known, too.
void failOn(const AccessOptions& o, const std::vector<net::ComparedAccess>& accesses, Context& context) {
    for (const net::ComparedAccess& access : accesses) {
        const bool isGone = access.change == AccessChange::Gone && access.expect == Expectation::Allowed;
        const bool isWrong = (access.asExpected && !*access.asExpected) || isGone;
        if ((isWrong && !o.failOn.empty()) || (!access.asExpected && o.failOn == "unknown"))
            context.status = 1;
    }
}

void runAccess(const AccessOptions& o, Context& context) {
    o.question.check();
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(o.file)));
    const Plan& plan = graph->plan;
    std::optional<ScenarioAnalysis> analysis;
    if (isChosen(o))
        analysis = analyseScenario(graph, o.scenario.find(plan));
    const ScenarioAnalysis* scenario = analysis ? &*analysis : nullptr;
    if (o.mapping && scenario == nullptr)
        throw InputError(CliTexts::tr("--mapping needs a scenario: --scenario or --fail"));
    if (o.mapping && !context.json) {
        printMapping(*graph, net::failoverMapping(*graph, *scenario));
        return;
    }
    std::vector<net::ComparedAccess> accesses;
    std::vector<std::vector<net::AccessMoment>> during;
    if (o.question.isAsked()) {
        const AccessQuestion question = o.question.find(plan);
        accesses.push_back(net::compareAccess(*graph, scenario, question.from, question.to, question.port));
    } else {
        accesses = net::compareAccesses(*graph, scenario);
        if (scenario != nullptr)
            during = net::accessesDuring(*graph, *scenario);
    }
    if (context.json) {
        QJsonObject json = accessJson(plan, accesses, during);
        const bool hasMapping = scenario != nullptr && !o.question.isAsked();
        json.insert(u"mapping"_qs,
                    hasMapping ? QJsonValue(mappingJson(*graph, net::failoverMapping(*graph, *scenario)))
                               : QJsonValue());
        printJson(json);
    } else if (o.question.isAsked())
        printAnswer(plan, accesses.front(), scenario != nullptr);
    else if (accesses.empty())
        print(CliTexts::tr(
            "The plan names no accesses. Ask with --from and --to, or add who must reach what."));
    else {
        printTable(plan, accesses, scenario != nullptr);
        printDuring(plan, accesses, during);
    }
    failOn(o, accesses, context);
}

} // namespace

void addAccess(CLI::App& app, Context& context) {
    auto options = std::make_shared<AccessOptions>();
    CLI::App* command = app.add_subcommand("access", "Who reaches what, before and after a failover");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->question.addTo(*command);
    command->add_flag("--mapping", options->mapping,
                      "What takes the place of what: networks, addresses, routes, names, tunnels, rules");
    command->add_option("--fail-on", options->failOn, "Exit with status 1 if any access is not as expected")
        ->type_name("unexpected|unknown")
        ->check(oneOf({u"unexpected"_qs, u"unknown"_qs}));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] { runAccess(*options, context); });
}

} // namespace drawbridge::cli
