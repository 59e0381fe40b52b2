// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace drawbridge {

/// What can be exported from Expose mode.
enum class ExposeExport {
    Summary, ///< a page for the management: PDF, HTML or Markdown by the extension
    Costs,   ///< the tables, as CSV
    Exceedance,
    Causes,
    Improvements,
    Availability,
    RequiredRto,
    Curve, ///< the charts, as PNG or SVG by the extension
    CauseBars
};

struct ExposeExportRow {
    ExposeExport what;
    const char* text; ///< of the menu
    const char* file; ///< what the name of a file ends with, "-costs.csv"
    const char* filter;
    bool startsGroup = false;
    QString title() const;
    QString filterText() const;
};

const std::vector<ExposeExportRow>& exposeExports();
const ExposeExportRow& exposeExport(ExposeExport what);

} // namespace drawbridge
