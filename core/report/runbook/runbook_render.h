// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"

#include <QByteArray>

namespace drawbridge::runbook {

/// A4 with embedded fonts, page header and footer, linked contents, outline and metadata. Needs a
/// QGuiApplication (offscreen is fine). Throws MachineError if the PDF cannot be made.
QByteArray renderPdf(const Document& document);

/// Pages of a PDF of the sections alone, without cover and contents. Needs a QGuiApplication.
std::size_t pageCount(const Document& document);

/// One self-contained page (inline style, inline SVG), every text escaped; prints well.
QByteArray renderHtml(const Document& document);

/// CommonMark with GFM tables, every text escaped.
QByteArray renderMarkdown(const Document& document);

} // namespace drawbridge::runbook
