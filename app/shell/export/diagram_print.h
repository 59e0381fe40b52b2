// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/export/exports.h"

class QPrinter;
class QWidget;

namespace drawbridge {

struct PrintSettings {
    bool poster = false;   ///< over several sheets at `scale`; else each diagram fitted to one sheet
    double scale = 1;      ///< of a poster: 1 prints 96 logical pixels to an inch
    double overlap = 10;   ///< of a poster: millimetres that neighbouring sheets both show
    bool inColour = false; ///< the light theme; else black on white, fit for every copier
};

/// One sheet of a poster: which part of the diagram it shows. Rows and columns count from 1.
struct PosterSheet {
    int row = 1;
    int column = 1;
    QRectF source; ///< logical pixels
};

/// The sheets that cover `bounds`, row by row, each `sheet` large, neighbours sharing `overlap`; all in
/// logical pixels. A sheet that is not larger than the overlap gives one sheet only.
std::vector<PosterSheet> posterSheets(const QRectF& bounds, const QSizeF& sheet, double overlap);

/// Paints diagrams as vectors, with its name and the place of the sheet at the foot, and cutting marks where
/// sheets of a poster overlap. Returns the number of sheets. Throws MachineError when the printer cannot
/// begin, and InputError when a poster would take more than 200 sheets.
int printDiagrams(QPrinter& printer, const std::vector<NamedDiagram>& diagrams,
                  const PrintSettings& settings);

/// Asks for the printer and how, then prints the page shown or all pages. What was chosen is remembered.
void askPrint(QWidget* parent, Session& session, const Exports& exports);

} // namespace drawbridge
