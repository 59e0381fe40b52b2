// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/export/exports.h"

class QPrinter;
class QWidget;

namespace drawbridge {

struct PrintSettings {
    bool poster = false;   ///< several sheets at `scale`; else each diagram is fitted to one sheet
    double scale = 1;      ///< of a poster: 1 prints 96 logical pixels to an inch
    double overlap = 10;   ///< of a poster: overlap of neighbouring sheets, in millimetres
    bool inColour = false; ///< the light theme; else black on white
};

/// One sheet of a poster and the part of the diagram on it. Rows and columns count from 1.
struct PosterSheet {
    int row = 1;
    int column = 1;
    QRectF source; ///< logical pixels
};

/// The sheets of size `sheet` that cover `bounds`, row by row, neighbours overlapping by `overlap`; all in
/// logical pixels. One sheet only if a sheet is not larger than the overlap.
std::vector<PosterSheet> posterSheets(const QRectF& bounds, const QSizeF& sheet, double overlap);

/// Paints diagrams as vectors, with name and sheet position in the footer, and crop marks where sheets of a
/// poster overlap. Returns the number of sheets. Throws MachineError when printing cannot start, and
/// InputError when a poster would take more than 200 sheets.
int printDiagrams(QPrinter& printer, const std::vector<NamedDiagram>& diagrams,
                  const PrintSettings& settings);

/// Shows the print dialog, then prints. The settings are remembered.
void askPrint(QWidget* parent, Session& session, const Exports& exports);

} // namespace drawbridge
