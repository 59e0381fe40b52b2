// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/background.h"
#include "app/common/session.h"
#include "core/report/runbook/runbook_render.h"

#include <QDialog>
#include <QTimer>

class QListWidget;
class QPrinter;
class QPushButton;
class QLabel;

namespace drawbridge {

class PageView;
class RunbookChoice;

/// The runbook of the session's scenario as it prints, beside what can be chosen of it. Follows the plan
/// while it is open.
class RunbookPreview : public QDialog {
    Q_OBJECT
public:
    RunbookPreview(Session& session, QWidget* parent);

    /// Writes what is shown, by the ending of the file. True on success; failures are told by the session.
    bool exportTo(const QString& path);
    void printTo(QPrinter& printer);
    bool isMaking() const { return m_making.isRunning() || m_later.isActive(); }

signals:
    void shown(); ///< the pages are those of what is chosen now

private:
    QWidget* buildSide();
    QWidget* buildHead();
    void make();
    void show(const runbook::Document& document, std::shared_ptr<const runbook::PrintedPages> pages);
    void fillPageList();
    void refreshHead();
    void askExport();
    void askPrint();

    Session& m_session;
    RunbookChoice* m_choice;
    PageView* m_view;
    QListWidget* m_list;
    QLabel* m_title = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_zoom = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_print = nullptr;
    runbook::Document m_document;
    std::shared_ptr<const runbook::PrintedPages> m_pages;
    Background m_making;
    QTimer m_later; ///< gathers changes
};

} // namespace drawbridge
