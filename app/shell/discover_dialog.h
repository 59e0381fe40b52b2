// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "core/operations/discover_into.h"

#include <QDialog>

#include <set>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace drawbridge {

/// Reads running engines and shows what they would add to a plan before it is taken: hosts, services,
/// networks, and proposed dependencies to accept one by one or by confidence.
class DiscoverDialog : public QDialog {
    Q_OBJECT
public:
    DiscoverDialog(const Plan& existing, QWidget* parent);
    ~DiscoverDialog() override;

    /// What was accepted; only after the dialog was.
    const Discovery& discovery() const { return m_discovery; }
    QString label() const;
    bool wantsPlanning() const; ///< the recovery is to be planned next

    QComboBox* endpoint() const { return m_endpoint; }
    QPushButton* readButton() const { return m_read; }
    QPushButton* importButton() const { return m_import; }
    QTableWidget* foundTable() const { return m_found; }
    QTableWidget* dependencyTable() const { return m_dependencies; }
    QString message() const;

protected:
    void reject() override; ///< a reading that runs is cancelled first

private:
    QWidget* buildHead();
    QWidget* buildTls();
    QWidget* buildBody();
    QWidget* buildFoot();
    void fillEndpoints();
    void read();
    void cancel();
    void setReading(bool reading);
    void take(std::vector<live::EngineFacts> engines);
    void discoverAgain();
    void showFound();
    void showDependencies();
    void accept(Confidence least);
    void dismissOthers();
    void tell(const QString& sentence, bool isBad);
    std::vector<live::Endpoint> chosenEndpoints() const;
    DiscoverOptions options() const;

    Plan m_existing;
    std::vector<live::Endpoint> m_endpoints; ///< that were read
    std::vector<live::EngineFacts> m_engines;
    std::set<QString> m_accepted; ///< ids of dependencies
    std::set<QString> m_dismissed;
    Discovery m_discovery;
    Background m_work;
    QComboBox* m_endpoint = nullptr;
    QComboBox* m_site = nullptr;
    QLineEdit* m_authority = nullptr;
    QLineEdit* m_certificate = nullptr;
    QLineEdit* m_key = nullptr;
    QWidget* m_tls = nullptr;
    QPushButton* m_read = nullptr;
    QTableWidget* m_found = nullptr;
    QTableWidget* m_dependencies = nullptr;
    QLabel* m_foundTitle = nullptr;
    QLabel* m_dependenciesTitle = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_importAndPlan = nullptr;
    bool m_wantsPlanning = false;
};

} // namespace drawbridge
