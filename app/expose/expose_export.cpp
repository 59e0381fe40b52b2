// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expose/expose_export.h"

#include "core/base/texts.h"

#include <algorithm>

namespace drawbridge {

namespace {

constexpr const char* kTable = QT_TRANSLATE_NOOP("ExposureTexts", "Table (*.csv)");
constexpr const char* kPage =
    QT_TRANSLATE_NOOP("ExposureTexts", "PDF (*.pdf);;Web page (*.html);;Markdown (*.md)");
constexpr const char* kPicture = QT_TRANSLATE_NOOP("ExposureTexts", "PNG (*.png);;SVG (*.svg)");

} // namespace

QString ExposeExportRow::title() const {
    return ExposureTexts::tr(text);
}

QString ExposeExportRow::filterText() const {
    return ExposureTexts::tr(filter);
}

const std::vector<ExposeExportRow>& exposeExports() {
    using What = ExposeExport;
    static const std::vector<ExposeExportRow> rows{
        {What::Summary, QT_TRANSLATE_NOOP("ExposureTexts", "Page for the management …"), "-exposure.pdf",
         kPage},
        {What::Costs, QT_TRANSLATE_NOOP("ExposureTexts", "Cost by scenario as CSV …"), "-costs.csv", kTable,
         true},
        {What::Exceedance, QT_TRANSLATE_NOOP("ExposureTexts", "Loss exceedance as CSV …"), "-exceedance.csv",
         kTable},
        {What::Causes, QT_TRANSLATE_NOOP("ExposureTexts", "Causes of a year's cost as CSV …"), "-causes.csv",
         kTable},
        {What::Improvements, QT_TRANSLATE_NOOP("ExposureTexts", "Improvements as CSV …"), "-improvements.csv",
         kTable},
        {What::Availability, QT_TRANSLATE_NOOP("ExposureTexts", "Availability as CSV …"), "-availability.csv",
         kTable},
        {What::RequiredRto, QT_TRANSLATE_NOOP("ExposureTexts", "Required RTO as CSV …"), "-required-rto.csv",
         kTable},
        {What::Curve, QT_TRANSLATE_NOOP("ExposureTexts", "Loss exceedance as a picture …"), "-exceedance.png",
         kPicture, true},
        {What::CauseBars, QT_TRANSLATE_NOOP("ExposureTexts", "Causes as a picture …"), "-causes.png",
         kPicture}};
    return rows;
}

const ExposeExportRow& exposeExport(ExposeExport what) {
    const auto& rows = exposeExports();
    return *std::find_if(rows.begin(), rows.end(),
                         [what](const ExposeExportRow& row) { return row.what == what; });
}

} // namespace drawbridge
