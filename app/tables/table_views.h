// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/table_forms.h"

namespace drawbridge {

/// A table of the sheet: some columns of a table of the plan, for one purpose.
struct TableView {
    QString key;       ///< "targets"
    const char* label; ///< marked for translation in the context "SheetTexts"
    const TableForm* form;
    std::vector<int> columns; ///< shown at first, in this order; kOwnerColumn: the owner
    std::vector<int> others;  ///< that can be shown, too
};

/// What is filled in most comes first.
const std::vector<TableView>& tableViews();

/// Heading of a column: "Site", "Recovery: Strategy".
QString columnLabel(const TableForm& form, int column);

} // namespace drawbridge
