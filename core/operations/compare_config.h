// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/report/network_config/network_config.h"

namespace drawbridge {

/// What a machine's own files of one kind say against the generated ones, as lines in the plan's terms.
struct ConfigComparison {
    config::FileKind kind = config::FileKind::WireGuard;
    QStringList files; ///< of the machine
    struct Line {
        enum class Side { Both, Machine, Generated };
        Side side = Side::Both;
        QString text;
    };
    std::vector<Line> lines;
    bool isWhole = true; ///< what could not be read is the same on both sides
    bool isSame() const; ///< in what was read; certain only if `isWhole`
};

/// Compares a machine's own configuration with what was generated for it. Both are read as imports are, so
/// that what is compared is what the plan has words for: peers, networks, endpoints, rules, translations,
/// addresses and routes. What was not understood is told in `notes`, as an import does. `config` is of the
/// same state, and of that machine alone. Throws InputError, with file and line, for what is no such file.
std::vector<ConfigComparison> compareConfig(const RecoveryGraph& graph, const ScenarioAnalysis* analysis,
                                            const config::NetworkConfig& config, int machine,
                                            const QStringList& files, Diagnostics& notes);

} // namespace drawbridge
