// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures.h"

#include "app/cli/command.h"
#include "core/analysis/scenario/scenario_summary.h"
#include "core/base/texts.h"

#include <QTextStream>

namespace drawbridge::cli {

void UnknownReasons::print() const {
    for (const QString& reason : m_reasons)
        cli::print(red(CliTexts::tr("Unknown: %1.").arg(reason)));
}

void printError(const QString& sentence) {
    QTextStream(stderr) << QStringLiteral("drawbridge: ") << sentence << Qt::endl;
}

void printFigures(const ScenarioAnalysis& analysis) {
    const ScenarioSummary summary = summarise(analysis);
    TextTable table({CliTexts::tr("Summary"), {}, {}});
    for (const Figure& figure : {summary.back, summary.target, summary.dataLost, summary.cost})
        table.add({figure.label, figure.value, figure.note});
    table.print();
}

void printAssumptions(const RecoveryGraph& graph, AssumptionSet assumed) {
    if (assumed.isEmpty())
        return;
    print();
    TextTable table({CliTexts::tr("Assumed"), CliTexts::tr("Value"), CliTexts::tr("Source")}, {1});
    for (const AssumptionText& text : graph.assumed.texts(assumed))
        table.add({text.what, text.value, text.source});
    table.print();
}

} // namespace drawbridge::cli
