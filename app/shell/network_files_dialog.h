// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "core/operations/network_files.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace drawbridge {

/// What files of VPNs and firewalls are taken for before they are imported: whose each is, and what would be
/// added or changed.
class NetworkFilesDialog : public QDialog {
    Q_OBJECT
public:
    NetworkFilesDialog(const QStringList& files, const Plan& existing, QWidget* parent);

    const Imported& imported() const { return m_read.imported; }

private:
    QWidget* makeTable(const QStringList& files);
    QWidget* makeLists();
    QWidget* makeButtons();
    std::vector<NetworkFile> files() const;
    void readSoon();
    void read();
    void show(const NetworkFilesRead& read);
    QString summary() const;

    QStringList m_paths;
    Plan m_existing;
    NetworkFilesRead m_read;
    Background m_reading;
    QTimer m_soon;
    QTableWidget* m_table = nullptr;
    std::vector<QComboBox*> m_machines;
    QComboBox* m_site = nullptr;
    QLabel* m_summary = nullptr;
    QListWidget* m_changes = nullptr;
    QListWidget* m_notes = nullptr;
    QPushButton* m_import = nullptr;
};

} // namespace drawbridge
