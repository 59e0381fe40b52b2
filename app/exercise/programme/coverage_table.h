// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/programme/programme.h"

#include <QTableWidget>

namespace drawbridge {

/// Groups by kind of exercise: last held, and whether what it proved still holds.
class CoverageTable : public QTableWidget {
    Q_OBJECT
public:
    explicit CoverageTable(QWidget* parent = nullptr);
    void show(const Plan& plan, const Programme& programme);

signals:
    void runChosen(RunId run);
};

} // namespace drawbridge
