// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/graph/foundations.h"
#include "core/model/plan.h"

#include <QStringList>

#include <vector>

namespace drawbridge {

/// Components that are alike and stand in one place, for large pictures: one box with a count stands for
/// them.
struct ComponentCluster {
    QString key;              ///< "cluster:…", the same as long as what its members share is
    QString name;             ///< what they share: the image's name, a role, or the beginning of their names
    QString image;            ///< its repository; empty: they have none
    QStringList roles;        ///< words that many of their names share, the most frequent first
    std::vector<int> members; ///< dense indices, in plan order
};

/// More components than these on a page, and alike ones stand together, unless they were placed one by one.
inline constexpr int kLargePage = 40;

/// Clusters of what is on the page (by dense index). Together stand services and servers of the same kind on
/// the same host or site, of the same Compose project, with the same image whatever its version; without an
/// image, with the same name up to a number. Where most of a place has one image, the roles in the names
/// divide it ("…-consumer", "ingest-…"). At least three. Never in a cluster: what keeps data or many
/// require, what others run on, gateways, what a contract names, and what is a standby or holds a copy.
/// Depends on the plan alone; near linear.
std::vector<ComponentCluster> componentClusters(const Plan& plan, const std::vector<char>& onPage,
                                                const Foundations& foundations);

inline bool isClusterKey(const QString& key) {
    return key.startsWith(QLatin1String("cluster:"));
}

} // namespace drawbridge
