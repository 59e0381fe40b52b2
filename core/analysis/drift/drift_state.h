// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/drift/build_drift.h"

#include <QDate>

namespace drawbridge {

enum class DriftState {
    NeverChecked,
    Drifted, ///< it differs, and nobody has waived that
    Verified ///< it was as expected when it was last checked
};

/// What the last check of a component found to differ: from its standard build, and from the plan. Without
/// what is waived on `today`.
std::vector<Difference> openDrift(const Plan& plan, const Component& component, const QDate& today);

/// All that the last check of a component found to differ, waived or not: from its standard build as that is
/// today, and from the plan.
std::vector<Difference> knownDrift(const Plan& plan, const Component& component);

/// It can be compared with what runs: a Docker host, or something with an image.
bool isComparable(const Component& component);

/// The waiver of a difference, also one that has ended.
const Waiver* waiverOf(const Component& component, const Difference& difference);

/// Somebody puts up with it on `today`.
bool isWaived(const Component& component, const Difference& difference, const QDate& today);

/// Differences with a waiver that still holds.
int waivedDrift(const Plan& plan, const Component& component, const QDate& today);

DriftState driftState(const Plan& plan, const Component& component, const QDate& today);

/// Of all that can be compared with a machine (hosts, and what runs in containers): the worst.
struct VerifiedSummary {
    int verified = 0;
    int drifted = 0;
    int neverChecked = 0;
    std::optional<QDate> oldest; ///< check among those that were checked
    std::vector<ComponentId> drifting;
};
VerifiedSummary verifiedSummary(const Plan& plan, const QDate& today);

/// "kernel" as people read it: "Kernel"; "packages/nginx": "Package nginx".
QString driftLabel(const QString& what);

} // namespace drawbridge
