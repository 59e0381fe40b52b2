// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"

/// Pictures of the HTML runbook as inline SVG.
namespace drawbridge::runbook {

/// Escapes element content and double-quoted attributes; drops control characters, which HTML forbids.
QString htmlText(const QString& text);

QString ganttSvg(const Gantt& gantt);

/// Needs a QGuiApplication to paint text.
QString diagramSvg(const Picture& picture);

} // namespace drawbridge::runbook
