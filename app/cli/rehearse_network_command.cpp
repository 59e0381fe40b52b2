// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/access_choice.h"
#include "app/cli/checks.h"
#include "app/cli/interrupts.h"
#include "app/cli/rehearse_network.h"
#include "core/analysis/network/access_words.h"
#include "core/base/texts.h"
#include "core/live/network_lab/lab_child.h"
#include "core/operations/json/network_rehearsal_json.h"

#include <QCoreApplication>

#include <iostream>
#include <unistd.h>

namespace drawbridge::cli {

namespace {

struct RehearseNetworkOptions {
    std::string file;
    ScenarioChoice scenario;
    AccessChoice question;
    bool isNormal = false;
    std::string failOn;
};

/// A line on standard error, if that is a terminal, and each instead of the one before.
void showProgress(const QString& line) {
    if (::isatty(STDERR_FILENO) != 0)
        std::cerr << "\r\033[K" << line.toStdString() << std::flush;
}

QString carrierText(const RehearsedTunnel& tunnel) {
    switch (tunnel.carrier) {
    case live::TunnelCarrier::Kernel:
        return CliTexts::tr("the kernel's WireGuard");
    case live::TunnelCarrier::WireGuardGo:
        return QStringLiteral("wireguard-go");
    case live::TunnelCarrier::StandIn:
        break;
    }
    return CliTexts::tr("a stand-in: a link that takes the same packets, without encryption");
}

QString packetText(const RehearsedPacket& packet) {
    PortRange port;
    port.protocol = packet.protocol;
    if (packet.protocol != Protocol::Icmp)
        port.first = port.last = packet.port;
    return QStringLiteral("%1 → %2, %3")
        .arg(formatIpAddress(packet.source), formatIpAddress(packet.destination), formatPortRange(port));
}

void printTunnels(const NetworkRehearsal& rehearsal) {
    if (rehearsal.tunnels.empty())
        return;
    TextTable table({CliTexts::tr("Tunnel"), CliTexts::tr("Type"), CliTexts::tr("Carried by")});
    for (const RehearsedTunnel& tunnel : rehearsal.tunnels)
        table.add({tunnel.name, choiceName(tunnel.type), carrierText(tunnel)});
    table.print();
    print();
}

void printAccesses(const Plan& plan, const NetworkRehearsal& rehearsal) {
    TextTable table({CliTexts::tr("From"), CliTexts::tr("To"), CliTexts::tr("Port"), CliTexts::tr("Analysis"),
                     CliTexts::tr("Agree"), CliTexts::tr("Disagree"), CliTexts::tr("Not tested")},
                    {4, 5, 6});
    for (const RehearsedAccess& access : rehearsal.accesses)
        table.add({net::endText(plan, access.question.from), net::endText(plan, access.question.to),
                   formatPortRange(access.question.port), verdictText(access.analysis.verdict),
                   QString::number(access.agreeing()), QString::number(access.disagreeing()),
                   QString::number(access.notTested())});
    table.print();
}

void printDisagreements(const NetworkRehearsal& rehearsal) {
    for (const RehearsedAccess& access : rehearsal.accesses) {
        for (const RehearsedPacket& packet : access.packets) {
            if (!packet.isAnswered || packet.agrees())
                continue;
            const QString analysis =
                packet.isExpected ? CliTexts::tr("the analysis says it is answered (%1)").arg(packet.because)
                                  : CliTexts::tr("the analysis says it is not (%1)").arg(packet.because);
            const QString kernel = !*packet.isAnswered ? CliTexts::tr("the kernel has no answer")
                                   : packet.answeredBy.isEmpty()
                                       ? CliTexts::tr("the kernel has an answer")
                                       : CliTexts::tr("%1 answers").arg(packet.answeredBy);
            print(red(CliTexts::tr("%1: %2; %3.").arg(packetText(packet), analysis, kernel)));
        }
    }
}

/// Each reason once, with a packet.
void printNotTested(const Plan& plan, const NetworkRehearsal& rehearsal) {
    QStringList told;
    for (const RehearsedAccess& access : rehearsal.accesses) {
        const auto& question = access.question;
        if (access.packets.empty())
            print(CliTexts::tr("%1 → %2: no packet to send: %3.")
                      .arg(net::endText(plan, question.from), net::endText(plan, question.to),
                           access.analysis.because.isEmpty() ? verdictText(access.analysis.verdict)
                                                             : access.analysis.because));
        for (const RehearsedPacket& packet : access.packets) {
            if (packet.isAnswered || told.contains(packet.notTestedBecause))
                continue;
            told += packet.notTestedBecause;
            print(
                CliTexts::tr("Not tested, such as %1: %2.").arg(packetText(packet), packet.notTestedBecause));
        }
    }
}

void tell(const Plan& plan, const NetworkRehearsal& rehearsal) {
    print(bold(CliTexts::tr("Built here: %1 machines in %2 networks; %3 packets sent")
                   .arg(rehearsal.machines)
                   .arg(rehearsal.networks)
                   .arg(rehearsal.packets)));
    printTunnels(rehearsal);
    printAccesses(plan, rehearsal);
    print();
    printDisagreements(rehearsal);
    printNotTested(plan, rehearsal);
    for (const QString& note : rehearsal.notes)
        print(note);
    if (rehearsal.isCancelled)
        print(red(CliTexts::tr("The rehearsal was stopped before its end.")));
    const int disagreeing = rehearsal.disagreeing();
    if (disagreeing > 0)
        print(red(CliTexts::tr("%1 of %2 packets did not do what the analysis says.")
                      .arg(disagreeing)
                      .arg(rehearsal.packets)));
    else if (rehearsal.packets > 0)
        print(CliTexts::tr("All packets sent did what the analysis says."));
    print(CliTexts::tr("Nothing of the network is left on this machine."));
}

/// `not-tested`: anything that disagrees or could not be tested.
void failOn(const RehearseNetworkOptions& o, const NetworkRehearsal& rehearsal, Context& context) {
    const bool isNotTested =
        std::any_of(rehearsal.accesses.begin(), rehearsal.accesses.end(), [](const RehearsedAccess& access) {
            return access.notTested() > 0 || access.packets.empty();
        });
    if ((!o.failOn.empty() && rehearsal.disagreeing() > 0) || (o.failOn == "not-tested" && isNotTested))
        context.status = 1;
}

void runRehearseNetwork(const RehearseNetworkOptions& o, Context& context) {
    o.question.check();
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(o.file)));
    const Plan& plan = graph->plan;
    std::optional<ScenarioAnalysis> analysis;
    if (!o.isNormal)
        analysis = analyseScenario(graph, o.scenario.find(plan));
    const auto questions =
        o.question.isAsked() ? std::vector<AccessQuestion>{o.question.find(plan)} : accessQuestions(plan);
    if (questions.empty())
        throw InputError(
            CliTexts::tr("the plan names no accesses: ask with --from and --to, or add who must reach what"));
    const Interrupts interrupts;
    live::LabSettings settings;
    settings.program = QCoreApplication::applicationFilePath();
    settings.arguments = {live::kLabCommand};
    settings.progress = &showProgress;
    settings.cancelled = Interrupts::flag();
    const net::NetworkState state =
        net::networkState(*graph, {analysis ? &*analysis : nullptr, std::nullopt});
    const NetworkRehearsal rehearsal = rehearseNetwork(*graph, state, questions, settings);
    showProgress({});
    if (context.json)
        printJson(networkRehearsalJson(plan, analysis ? std::optional(analysis->scenario.name) : std::nullopt,
                                       rehearsal));
    else
        tell(plan, rehearsal);
    failOn(o, rehearsal, context);
}

} // namespace

void addRehearseNetwork(CLI::App& parent, Context& context) {
    auto options = std::make_shared<RehearseNetworkOptions>();
    CLI::App* command = parent.add_subcommand(
        "network", "Build the network after a failover out of namespaces on this machine, send real packets, "
                   "and compare them with the analysis");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_flag("--normal", options->isNormal, "The network in normal operation, without a scenario");
    options->question.addTo(*command);
    command
        ->add_option(
            "--fail-on", options->failOn,
            "Exit with status 1 if a packet does not do what the analysis says, or could not be tested")
        ->type_name("disagreement|not-tested")
        ->check(oneOf({u"disagreement"_qs, u"not-tested"_qs}));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] { runRehearseNetwork(*options, context); });
}

} // namespace drawbridge::cli
