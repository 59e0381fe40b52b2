// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook.h"
#include "core/report/runbook/runbook_pdf_flow.h"

#include <QByteArray>

namespace drawbridge::runbook {

/// Adds what QPdfWriter cannot: links, outline, title, author, language. Pages and anchors count from 0.
/// Throws MachineError.
QByteArray withLinks(const QByteArray& pdf, const Document& document, const std::vector<Page>& pages,
                     const std::vector<Anchor>& anchors);

} // namespace drawbridge::runbook
