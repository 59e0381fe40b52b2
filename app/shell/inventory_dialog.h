// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/inventory/inventory.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace drawbridge {

/// How tables are read before they are imported: above each column a choice of what it is taken for, errors
/// marked in their cells and listed, and what would be added or changed.
class InventoryDialog : public QDialog {
    Q_OBJECT
public:
    /// Throws InputError for what is no table even with a choice.
    InventoryDialog(const QStringList& files, const Plan& existing, QWidget* parent);
    ~InventoryDialog() override;

    const inventory::Wishes& wishes() const { return m_wishes; }

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void read();
    void readFirst();
    void show(int file);
    void showColumns(const inventory::TableRead& table);
    void showRows(const inventory::TableRead& table);
    void markProblems(const inventory::TableRead& table);
    void listProblems();
    void listChanges();
    QWidget* makeChooser(const inventory::TableRead& table, int column);
    void choose(const QString& heading, const QString& target);
    void goToProblem(int index);

    QStringList m_files;
    Plan m_existing;
    inventory::Wishes m_wishes;
    inventory::Reading m_reading;
    QComboBox* m_file = nullptr;
    QComboBox* m_form = nullptr;
    QLabel* m_source = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_problemsTitle = nullptr;
    QListWidget* m_problems = nullptr;
    QListWidget* m_changes = nullptr;
    QPushButton* m_import = nullptr;
};

} // namespace drawbridge
