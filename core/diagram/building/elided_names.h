// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace drawbridge {

/// Names as they fit into `room`, in the same order, all of them different if the names are. A name that is
/// too long is cut in its middle; where that would make it like another, somewhere else, so that what tells
/// it apart is seen. Those that fit stay as they are.
QStringList elidedApart(const QStringList& names, double room,
                        const std::function<double(const QString&)>& width);

} // namespace drawbridge
