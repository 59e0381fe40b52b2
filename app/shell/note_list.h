// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"

class QListWidget;

namespace drawbridge {

/// A list of lines that wrap, for what an import does and says.
QListWidget* makeNoteList(const QString& accessibleName);

/// Adds what was said of files, each with its mark, file and line.
void addNotes(QListWidget& list, const Diagnostics& notes);

} // namespace drawbridge
