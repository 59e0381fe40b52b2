// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"

#include <QByteArray>

namespace drawbridge::runbook {

/// A4, QPdfWriter, fonts embedded, header and footer with page numbers, contents with page numbers that are
/// links, PDF outline and metadata (by qpdf). Needs a QGuiApplication (offscreen will do). Throws
/// MachineError when the PDF cannot be made.
QByteArray renderPdf(const Document& document);

/// One self-contained page (inline style, inline SVG), every text escaped; prints well.
QByteArray renderHtml(const Document& document);

/// CommonMark with tables (GFM); every text escaped so that none becomes markup.
QByteArray renderMarkdown(const Document& document);

} // namespace drawbridge::runbook
