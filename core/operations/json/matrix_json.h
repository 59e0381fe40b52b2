// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/matrix/scenario_matrix.h"

#include <QJsonObject>

namespace drawbridge {

/// { data, pairs, work_starts_s, rows: [], services: [], left_out }, rows and services in the order of the
/// matrix; services name rows by the rows' names. `settings` are those that the matrix was made with.
QJsonObject matrixJson(const RecoveryGraph& graph, const ScenarioMatrix& matrix,
                       const MatrixSettings& settings);

} // namespace drawbridge
