// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/why_panel.h"

class QAbstractItemView;
class QModelIndex;

namespace drawbridge {

class Session;

/// Answers why a cell of a view is what it is, below the cell.
WhyPanel* askWhyOfCell(Session& session, WhyPanel::Question question, QAbstractItemView& view,
                       const QModelIndex& cell);

} // namespace drawbridge
