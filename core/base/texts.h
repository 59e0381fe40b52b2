// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

/// Translation contexts for code outside QObject classes: `StoreTexts::tr("…")`.
namespace drawbridge {

// clang-format off
struct AccessTexts { Q_DECLARE_TR_FUNCTIONS(AccessTexts) };
struct AddressTexts { Q_DECLARE_TR_FUNCTIONS(AddressTexts) };
struct AssumptionTexts { Q_DECLARE_TR_FUNCTIONS(AssumptionTexts) };
struct CanvasTexts { Q_DECLARE_TR_FUNCTIONS(CanvasTexts) };
struct ChecklistTexts { Q_DECLARE_TR_FUNCTIONS(ChecklistTexts) };
struct ChoiceTexts { Q_DECLARE_TR_FUNCTIONS(ChoiceTexts) };
struct CliTexts { Q_DECLARE_TR_FUNCTIONS(CliTexts) };
struct ClipboardTexts { Q_DECLARE_TR_FUNCTIONS(ClipboardTexts) };
struct ComposeCheckTexts { Q_DECLARE_TR_FUNCTIONS(ComposeCheckTexts) };
struct ControlsTexts { Q_DECLARE_TR_FUNCTIONS(ControlsTexts) };
struct DataLossTexts { Q_DECLARE_TR_FUNCTIONS(DataLossTexts) };
struct DiagnosticTexts { Q_DECLARE_TR_FUNCTIONS(DiagnosticTexts) };
struct DiagramTexts { Q_DECLARE_TR_FUNCTIONS(DiagramTexts) };
struct DocumentTexts { Q_DECLARE_TR_FUNCTIONS(DocumentTexts) };
struct DriftTexts { Q_DECLARE_TR_FUNCTIONS(DriftTexts) };
struct EntitiesTexts { Q_DECLARE_TR_FUNCTIONS(EntitiesTexts) };
struct ExposureTexts { Q_DECLARE_TR_FUNCTIONS(ExposureTexts) };
struct FailbackStepsTexts { Q_DECLARE_TR_FUNCTIONS(FailbackStepsTexts) };
struct FailbackTexts { Q_DECLARE_TR_FUNCTIONS(FailbackTexts) };
struct FieldTexts { Q_DECLARE_TR_FUNCTIONS(FieldTexts) };
struct FilesTexts { Q_DECLARE_TR_FUNCTIONS(FilesTexts) };
struct FindingsTexts { Q_DECLARE_TR_FUNCTIONS(FindingsTexts) };
struct FixTexts { Q_DECLARE_TR_FUNCTIONS(FixTexts) };
struct FormTexts { Q_DECLARE_TR_FUNCTIONS(FormTexts) };
struct HoverTexts { Q_DECLARE_TR_FUNCTIONS(HoverTexts) };
struct ImpactTexts { Q_DECLARE_TR_FUNCTIONS(ImpactTexts) };
struct ImportTexts { Q_DECLARE_TR_FUNCTIONS(ImportTexts) };
struct KindTexts { Q_DECLARE_TR_FUNCTIONS(KindTexts) };
struct ModeTexts { Q_DECLARE_TR_FUNCTIONS(ModeTexts) };
struct OperationsTexts { Q_DECLARE_TR_FUNCTIONS(OperationsTexts) };
struct PagesTexts { Q_DECLARE_TR_FUNCTIONS(PagesTexts) };
struct PaletteTexts { Q_DECLARE_TR_FUNCTIONS(PaletteTexts) };
struct PlanTextTexts { Q_DECLARE_TR_FUNCTIONS(PlanTextTexts) };
struct PreparationTexts { Q_DECLARE_TR_FUNCTIONS(PreparationTexts) };
struct PrintTexts { Q_DECLARE_TR_FUNCTIONS(PrintTexts) };
struct ProgrammeTexts { Q_DECLARE_TR_FUNCTIONS(ProgrammeTexts) };
struct RecoverTexts { Q_DECLARE_TR_FUNCTIONS(RecoverTexts) };
struct RecoveryTexts { Q_DECLARE_TR_FUNCTIONS(RecoveryTexts) };
struct RunbookTexts { Q_DECLARE_TR_FUNCTIONS(RunbookTexts) };
struct ScenarioTexts { Q_DECLARE_TR_FUNCTIONS(ScenarioTexts) };
struct SheetTexts { Q_DECLARE_TR_FUNCTIONS(SheetTexts) };
struct StartTexts { Q_DECLARE_TR_FUNCTIONS(StartTexts) };
struct StepsTexts { Q_DECLARE_TR_FUNCTIONS(StepsTexts) };
struct StoreTexts { Q_DECLARE_TR_FUNCTIONS(StoreTexts) };
struct StrategiesTexts { Q_DECLARE_TR_FUNCTIONS(StrategiesTexts) };
struct SummaryTexts { Q_DECLARE_TR_FUNCTIONS(SummaryTexts) };
struct ThemeTexts { Q_DECLARE_TR_FUNCTIONS(ThemeTexts) };
struct UnitsTexts { Q_DECLARE_TR_FUNCTIONS(UnitsTexts) };
struct VerificationTexts { Q_DECLARE_TR_FUNCTIONS(VerificationTexts) };
struct WhatIfTexts { Q_DECLARE_TR_FUNCTIONS(WhatIfTexts) };
struct WordsTexts { Q_DECLARE_TR_FUNCTIONS(WordsTexts) };
// clang-format on

} // namespace drawbridge
