// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

/// Translation contexts of code that is in no QObject class: `StoreTexts::tr("…")`.
namespace drawbridge {

// clang-format off
struct AddressTexts { Q_DECLARE_TR_FUNCTIONS(address) };
struct CanvasTexts { Q_DECLARE_TR_FUNCTIONS(canvas) };
struct ChoiceTexts { Q_DECLARE_TR_FUNCTIONS(choice) };
struct CliTexts { Q_DECLARE_TR_FUNCTIONS(cli) };
struct ClipboardTexts { Q_DECLARE_TR_FUNCTIONS(clipboard) };
struct ControlsTexts { Q_DECLARE_TR_FUNCTIONS(controls) };
struct DiagnosticTexts { Q_DECLARE_TR_FUNCTIONS(diagnostic) };
struct DiagramTexts { Q_DECLARE_TR_FUNCTIONS(diagram) };
struct DocumentTexts { Q_DECLARE_TR_FUNCTIONS(document) };
struct EntitiesTexts { Q_DECLARE_TR_FUNCTIONS(entities) };
struct FailbackStepsTexts { Q_DECLARE_TR_FUNCTIONS(failback_steps) };
struct FailbackTexts { Q_DECLARE_TR_FUNCTIONS(failback) };
struct FieldTexts { Q_DECLARE_TR_FUNCTIONS(field) };
struct FilesTexts { Q_DECLARE_TR_FUNCTIONS(files) };
struct FindingsTexts { Q_DECLARE_TR_FUNCTIONS(findings) };
struct FixTexts { Q_DECLARE_TR_FUNCTIONS(fix) };
struct FormTexts { Q_DECLARE_TR_FUNCTIONS(form) };
struct HoverTexts { Q_DECLARE_TR_FUNCTIONS(hover) };
struct ImpactTexts { Q_DECLARE_TR_FUNCTIONS(impact) };
struct ImportTexts { Q_DECLARE_TR_FUNCTIONS(import) };
struct KindTexts { Q_DECLARE_TR_FUNCTIONS(kind) };
struct OperationsTexts { Q_DECLARE_TR_FUNCTIONS(operations) };
struct PagesTexts { Q_DECLARE_TR_FUNCTIONS(pages) };
struct PaletteTexts { Q_DECLARE_TR_FUNCTIONS(palette) };
struct PlanTextTexts { Q_DECLARE_TR_FUNCTIONS(plan_text) };
struct PrintTexts { Q_DECLARE_TR_FUNCTIONS(print) };
struct RecoverTexts { Q_DECLARE_TR_FUNCTIONS(recover) };
struct RecoveryTexts { Q_DECLARE_TR_FUNCTIONS(recovery) };
struct RunbookTexts { Q_DECLARE_TR_FUNCTIONS(runbook) };
struct ScenarioTexts { Q_DECLARE_TR_FUNCTIONS(scenario) };
struct StepsTexts { Q_DECLARE_TR_FUNCTIONS(steps) };
struct StoreTexts { Q_DECLARE_TR_FUNCTIONS(store) };
struct StrategiesTexts { Q_DECLARE_TR_FUNCTIONS(strategies) };
struct SummaryTexts { Q_DECLARE_TR_FUNCTIONS(summary) };
struct ThemeTexts { Q_DECLARE_TR_FUNCTIONS(theme) };
struct UnitsTexts { Q_DECLARE_TR_FUNCTIONS(units) };
struct WhatIfTexts { Q_DECLARE_TR_FUNCTIONS(what_if) };
struct WordsTexts { Q_DECLARE_TR_FUNCTIONS(words) };
// clang-format on

} // namespace drawbridge
