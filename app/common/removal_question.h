// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QStringList>

#include <functional>
#include <vector>

class QWidget;

namespace drawbridge {

/// `title`: what is asked for; empty: "Delete". `unseen`: sentences on what goes without being seen. Calls
/// `remove` at once where nothing refers to the entities; else tells what does, and calls it when that is
/// accepted. Does not block.
void askBeforeRemoval(QWidget* parent, const Plan& plan, const std::vector<EntityRef>& refs,
                      const std::function<void()>& remove, const QString& title = {},
                      const QStringList& unseen = {});

} // namespace drawbridge
