// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"
#include "core/operations/new_plan.h"
#include "core/operations/prepare.h"
#include "core/operations/start/export_compose.h"

namespace drawbridge::testing {

inline const QString kShopFile = QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/start/shop.yaml");

/// tests/data/start/shop.yaml with a first recovery at a site of its own.
inline Plan preparedPlan(const QString& file = kShopFile, const QString& project = QStringLiteral("shop")) {
    ImportOptions options;
    options.target.site = QStringLiteral("Main");
    options.compose.projectName = project;
    PrepareOptions prepared;
    prepared.from = QStringLiteral("Main");
    prepared.to = QStringLiteral("Spare");
    prepared.newSite = true;
    prepared.acceptCopies = true;
    return prepare(importSources({file}, newPlan(project), options).plan, prepared).plan;
}

inline ScenarioAnalysis firstAnalysis(const Plan& plan) {
    return analyseScenario(std::make_shared<const RecoveryGraph>(plan), plan.scenarios.at(0));
}

inline compose::ServiceBodies bodiesOf(bool keepsReferences, const QString& file = kShopFile,
                                       const QString& project = QStringLiteral("shop")) {
    compose::LoadOptions options;
    options.projectName = project;
    options.keepsReferences = keepsReferences;
    Diagnostics notes;
    return loadBodies(file, options, notes);
}

} // namespace drawbridge::testing
