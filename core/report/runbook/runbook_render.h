// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"

#include <QByteArray>
#include <QSizeF>

#include <memory>

class QPainter;

namespace drawbridge::runbook {

/// A4 with embedded fonts, page header and footer, linked contents, outline and metadata. Needs a
/// QGuiApplication (offscreen is fine). Throws MachineError if the PDF cannot be made.
QByteArray renderPdf(const Document& document);

/// Pages of a PDF, without cover and contents. Needs a QGuiApplication.
std::size_t pageCount(const Document& document);

/// The pages of the PDF as they print, for the screen and for printers. Needs a QGuiApplication; of threads
/// one at a time.
class PrintedPages {
public:
    explicit PrintedPages(const Document& document);
    ~PrintedPages();
    int count() const;
    QSizeF size(int page) const; ///< in points
    /// In points, from the page's upper left corner.
    void paint(QPainter& painter, int page) const;
    /// A name for lists: that of the section that begins on it, else empty.
    QString title(int page) const;

private:
    struct Content;
    std::unique_ptr<Content> m_content;
};

/// One self-contained page (inline style, inline SVG), every text escaped; prints well.
QByteArray renderHtml(const Document& document);

/// CommonMark with GFM tables, every text escaped.
QByteArray renderMarkdown(const Document& document);

/// OpenDocument text (.odt) to be edited further. Needs a QGuiApplication. Throws MachineError.
QByteArray renderOdt(const Document& document);

} // namespace drawbridge::runbook
