// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/edits/plan_patch.h"

namespace drawbridge {

/// Opens or closes clusters of a page, by their keys. What was in a cluster appears where it stood when it
/// was last open, if that is still free, else in rows at the cluster's place, and what stands there makes
/// way.
PlanPatch clustersOpened(const CanvasContents& contents, const QStringList& keys, bool open);

/// The cluster that a part is, or is a member of; nullptr: none.
const DiagramCluster* clusterOf(const std::vector<DiagramCluster>& clusters, const QString& key);

} // namespace drawbridge
