// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "core/operations/compose_preview.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace drawbridge {

/// What a Compose project is taken for before it is imported: its files and name, site and host, `.env` and
/// profiles, and what would be added, changed or gone.
class ComposeDialog : public QDialog {
    Q_OBJECT
public:
    ComposeDialog(const QStringList& files, const Plan& existing, QWidget* parent);

    QStringList files() const; ///< with the override file, if it is read
    ImportOptions options() const;
    bool plansRecovery() const { return m_plansRecovery; } ///< the assistant shall follow

private:
    QWidget* makeForm();
    QWidget* makeLists();
    QWidget* makeButtons();
    void addRow(QVBoxLayout* column, const QString& label, QWidget* field, QLabel* note = nullptr);
    void fillHosts();
    void chooseEnvFile();
    void showEnvFile();
    void readSoon();
    void read();
    void show(const ComposePreview& preview);
    void showProfiles(const QStringList& profiles);
    void showQuestions(const ComposePreview& preview);
    void listChanges(const ComposePreview& preview);
    void listProblems(const ComposePreview& preview);
    void showNotes();
    QString whyNotReady() const;

    QStringList m_files;
    QString m_override;
    Plan m_existing;
    QString m_envFile; ///< instead of `.env` beside the first file
    QString m_folder;  ///< may be read, too
    bool m_knows = false;
    bool m_plansRecovery = false;
    std::optional<ComposePreview> m_preview;
    Background m_reading;
    QTimer m_soon;
    QCheckBox* m_withOverride = nullptr;
    QLineEdit* m_name = nullptr;
    QComboBox* m_site = nullptr;
    QLabel* m_siteNote = nullptr;
    QComboBox* m_host = nullptr;
    QLabel* m_hostNote = nullptr;
    QLabel* m_env = nullptr;
    QWidget* m_profilesRow = nullptr;
    QVBoxLayout* m_profiles = nullptr;
    QCheckBox* m_outside = nullptr;
    QWidget* m_stackRow = nullptr;
    QLabel* m_stackText = nullptr;
    QCheckBox* m_replace = nullptr;
    QLabel* m_summary = nullptr;
    QListWidget* m_changes = nullptr;
    QListWidget* m_problems = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_importAndPlan = nullptr;
};

} // namespace drawbridge
