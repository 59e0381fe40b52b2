// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"

/// Pictures of the HTML runbook, as inline SVG.
namespace drawbridge::runbook {

/// For element content and for attributes in double quotes; control characters, which HTML forbids, are left
/// out.
QString htmlText(const QString& text);

QString ganttSvg(const Gantt& gantt);

/// Needs a QGuiApplication, as all painting of text does.
QString diagramSvg(const Picture& picture);

} // namespace drawbridge::runbook
