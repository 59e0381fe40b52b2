// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/runbook/runbook_builder.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QPushButton;

namespace drawbridge {

/// For whom a runbook is, in which language, and which sections in which order.
class RunbookChoice : public QWidget {
    Q_OBJECT
public:
    explicit RunbookChoice(QWidget* parent = nullptr);

    /// Offers the teams, roles and sites of a plan; keeps the choice where it still exists.
    void offer(const Plan& plan);
    /// What was chosen goes into the settings.
    void apply(RunbookSettings& settings) const;
    /// "team Platform"; empty: of all. For file names.
    QString readerText() const;

signals:
    void changed();

private:
    void fillSections(const Plan& plan);
    QStringList chosenSections() const;
    void refresh();

    QComboBox* m_reader;
    QComboBox* m_language;
    QListWidget* m_sections;
    QPushButton* m_all;
    QStringList m_usual; ///< the order and choice of the plan, or all
};

} // namespace drawbridge
