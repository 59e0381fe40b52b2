// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "core/base/texts.h"
#include "core/base/visible_text.h"
#include "core/operations/compare_config.h"
#include "core/operations/generate_config.h"
#include "core/operations/json/generate_json.h"

namespace drawbridge::cli {

namespace {

struct GenerateOptions {
    std::string file;
    ScenarioChoice scenario;
    bool isNormal = false;
    std::string machine;
    std::string folder;
    std::vector<std::string> compare;
};

void checkUse(const GenerateOptions& o, const Context& context) {
    if (o.isNormal && (!o.scenario.scenario.empty() || !o.scenario.fails.empty()))
        throw InputError(CliTexts::tr("--normal is of no scenario: leave out --scenario and --fail"));
    if (!o.compare.empty() && o.machine.empty())
        throw InputError(CliTexts::tr("--compare needs --machine NAME: whose files these are"));
    if (o.folder == "-")
        throw InputError(CliTexts::tr("these are several files: give a folder with -o FOLDER"));
    if (o.folder.empty() && o.compare.empty() && !context.json)
        throw InputError(CliTexts::tr("-o FOLDER is required, or --compare, or --json"));
}

void printTable(const config::NetworkConfig& config) {
    QStringList columns{CliTexts::tr("FILE"), CliTexts::tr("CHANGE"), CliTexts::tr("TO FILL IN"),
                        CliTexts::tr("TO CHECK")};
    const bool hasChange = !config.head.isNormal;
    if (!hasChange)
        columns.removeAt(1);
    TextTable table(columns, hasChange ? std::vector<int>{2, 3} : std::vector<int>{1, 2});
    for (const config::ConfigFile& file : config.files) {
        QStringList row{file.path};
        if (hasChange)
            row += config::changeText(file.change);
        row += {QString::number(file.toFillIn.size()), QString::number(file.notes.size())};
        table.add(row);
    }
    table.print();
}

void printWritten(const config::NetworkConfig& config, const QString& folder) {
    if (config.files.empty()) {
        print(CliTexts::tr("The plan gives nothing to generate: no addresses, tunnels, rules or DNS records "
                           "stand in this state."));
        return;
    }
    printTable(config);
    for (const QString& machine : config.gone)
        print(CliTexts::tr("%1 does not stand in this state and gets no files.").arg(machine));
    for (const QString& path : config.dropped)
        print(CliTexts::tr("%1 is of normal operation only: take down what it set up.").arg(path));
    print();
    print(
        CliTexts::tr("README.txt in %1 says what to fill in and to check, and in which order to apply them.")
            .arg(folder));
}

void printComparison(const ConfigComparison& comparison) {
    using Side = ConfigComparison::Line::Side;
    print(bold(config::kindText(comparison.kind)));
    print(QStringLiteral("--- ") + comparison.files.join(QStringLiteral(", ")));
    print(QStringLiteral("+++ ") + CliTexts::tr("generated"));
    for (const ConfigComparison::Line& line : comparison.lines)
        print((line.side == Side::Both      ? QStringLiteral("  ")
               : line.side == Side::Machine ? QStringLiteral("- ")
                                            : QStringLiteral("+ ")) +
              line.text);
    if (!comparison.isWhole)
        print(CliTexts::tr("Some lines could not be read and are not compared: look at them yourself."));
    else if (comparison.isSame())
        print(CliTexts::tr("No difference."));
}

void runGenerate(const GenerateOptions& o, const Context& context) {
    checkUse(o, context);
    const auto graph = std::make_shared<const RecoveryGraph>(loadPlan(text(o.file)));
    std::optional<ScenarioAnalysis> analysis;
    if (!o.isNormal)
        analysis = analyseScenario(graph, o.scenario.find(graph->plan));
    const ScenarioAnalysis* scenario = analysis ? &*analysis : nullptr;
    GenerateSettings settings;
    settings.version = planVersion(text(o.file));
    if (!o.machine.empty())
        settings.machine = componentCalled(*graph, text(o.machine));
    const config::NetworkConfig config = generateConfig(*graph, scenario, settings);
    std::vector<ConfigComparison> comparisons;
    if (!o.compare.empty()) {
        QStringList files;
        for (const std::string& each : o.compare)
            files += text(each);
        Diagnostics notes;
        comparisons = compareConfig(*graph, scenario, config, *settings.machine, files, notes);
        for (const Diagnostic& note : notes)
            warn(toText(note));
    }
    if (!o.folder.empty())
        writeWholeFolder(text(o.folder), folderOf(config));
    if (context.json) {
        printJson(generateJson(config, comparisons));
        return;
    }
    if (!o.folder.empty())
        printWritten(config, text(o.folder));
    for (const ConfigComparison& comparison : comparisons)
        printComparison(comparison);
}

} // namespace

void addGenerate(CLI::App& app, Context& context) {
    auto options = std::make_shared<GenerateOptions>();
    CLI::App* command = app.add_subcommand(
        "generate",
        "Configuration of the network after a failover: addresses, nftables, WireGuard, IPsec, DNS");
    command->add_option("FILE", options->file, "Project or plan text")->required();
    options->scenario.addTo(*command, true);
    command->add_flag("--normal", options->isNormal, "For normal operation instead");
    command->add_option("--machine", options->machine, "Only the files of this component")
        ->type_name("NAME")
        ->check(notEmpty());
    command
        ->add_option("-o,--output", options->folder,
                     "Folder to write; one that an earlier call wrote is replaced if nobody changed it")
        ->type_name("FOLDER")
        ->check(notEmpty());
    command
        ->add_option("--compare", options->compare,
                     "Show how these files of the machine differ from the generated ones, in the plan's "
                     "terms")
        ->type_name("FILE…");
    command->add_flag("--json", context.json, "Print JSON, with the texts of all files");
    command->callback([options, &context] {
        context.status = 0;
        runGenerate(*options, context);
    });
}

} // namespace drawbridge::cli
