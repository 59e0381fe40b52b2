// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/access_choice.h"
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "core/analysis/network/access_words.h"
#include "core/base/index.h"
#include "core/base/texts.h"
#include "core/operations/json/access_json.h"

namespace drawbridge::cli {

namespace {

using net::AccessChange;
using net::AccessVerdict;

struct Options {
    std::string file;
    ScenarioChoice scenario;
    AccessChoice question;
    std::string failOn;
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

bool isChosen(const Options& o) {
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

/// `unexpected`: anything that is not as expected; `unknown`: what is not known, too.
void failOn(const Options& o, const std::vector<net::ComparedAccess>& accesses, Context& context) {
    for (const net::ComparedAccess& access : accesses) {
        const bool isGone = access.change == AccessChange::Gone && access.expect == Expectation::Allowed;
        const bool isWrong = (access.asExpected && !*access.asExpected) || isGone;
        if ((isWrong && !o.failOn.empty()) || (!access.asExpected && o.failOn == "unknown"))
            context.status = 1;
    }
}

void run(const Options& o, Context& context) {
    o.question.check();
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(o.file)));
    const Plan& plan = graph->plan;
    std::optional<ScenarioAnalysis> analysis;
    if (isChosen(o))
        analysis = analyseScenario(graph, o.scenario.find(plan));
    const ScenarioAnalysis* scenario = analysis ? &*analysis : nullptr;
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
    if (context.json)
        printJson(accessJson(plan, accesses, during));
    else if (o.question.isAsked())
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
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("access", "Who reaches what, before and after a failover");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    options->question.addTo(*command);
    command->add_option("--fail-on", options->failOn, "Exit with status 1 if any access is not as expected")
        ->type_name("unexpected|unknown")
        ->check(oneOf({u"unexpected"_qs, u"unknown"_qs}));
    command->add_flag("--json", context.json, "Print JSON");
    command->callback([options, &context] { run(*options, context); });
}

} // namespace drawbridge::cli
