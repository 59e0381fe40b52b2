// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/model/name_search.h"
#include "core/model/unknown_name.h"
#include "core/operations/contract_presets.h"
#include "core/operations/open_plan.h"
#include "core/store/project.h"

namespace drawbridge::cli {

namespace {

struct ContractOptions {
    std::string file;
    std::string client;
    std::string preset;
};

QString tiersText(const Contract& terms) {
    QStringList parts;
    for (const CreditTier& tier : terms.credits)
        parts += CliTexts::tr("below %1: %2").arg(formatPercent(tier.below), formatPercent(tier.credit));
    if (terms.block && terms.creditPerBlock)
        parts += CliTexts::tr("%1 for each %2 more")
                     .arg(formatPercent(*terms.creditPerBlock), durationText(*terms.block));
    return parts.join(QStringLiteral(", "));
}

void printPreset(const ContractPreset& preset) {
    print();
    print(bold(preset.id));
    print(CliTexts::tr("  %1").arg(preset.service));
    print(CliTexts::tr("  Credits: %1").arg(tiersText(preset.terms)));
    print(CliTexts::tr("  Source (evidence %1, %2):").arg(preset.evidence, preset.lookedUp));
    print(CliTexts::tr("    %1").arg(preset.source));
}

void printPresets() {
    print(presetsNote());
    for (const ContractPreset& preset : contractPresets())
        printPreset(preset);
}

void apply(const ContractOptions& o) {
    const QString file = text(o.file);
    const ContractPreset& preset = contractPreset(text(o.preset));
    const std::unique_ptr<Document> document = openProject(file);
    if (document->isReadOnly())
        throw InputError(document->readOnlyReason());
    const QString client = text(o.client);
    const auto& contracts = document->plan().contracts;
    const auto found = std::find_if(contracts.begin(), contracts.end(),
                                    [&client](const Contract& c) { return c.client == client; });
    if (found == contracts.end())
        throw InputError(withNearestOrAll(noneCalled(EntityKind::Contract, client), client,
                                          namesOfKind(document->plan(), EntityKind::Contract)));
    applyPreset(*document, found->id, preset);
    print(CliTexts::tr("%1 has the terms of %2 now.").arg(client, preset.id));
    printPreset(preset);
    print(CliTexts::tr("  What counts as down:"));
    print(CliTexts::tr("    %1").arg(preset.countsAsDown));
    print(CliTexts::tr("  Not in the plan:"));
    print(CliTexts::tr("    %1").arg(preset.excludes));
    print();
    print(presetsNote());
}

} // namespace

void addContract(CLI::App& app, Context&) {
    auto options = std::make_shared<ContractOptions>();
    CLI::App* command =
        app.add_subcommand("contract", "Terms of public service level agreements, for contracts of the plan");
    command->require_subcommand(1);
    CLI::App* presets = command->add_subcommand("presets", "Lists them, with their sources");
    presets->callback([] { printPresets(); });
    CLI::App* applied = command->add_subcommand(
        "apply",
        "Gives a contract these terms, as one edit that can be undone; client, services and fee stay");
    applied->add_option("FILE", options->file, "Project")->required();
    applied->add_option("--client", options->client, "Client of the contract")->type_name("NAME")->required();
    applied->add_option("--preset", options->preset, "Name of the terms")->type_name("NAME")->required();
    applied->callback([options] { apply(*options); });
}

} // namespace drawbridge::cli
