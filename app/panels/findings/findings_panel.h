// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/findings/findings_model.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace drawbridge {

/// Every weakness of the plan in one table. A click or Enter goes to its place; the link at its end, or
/// Ctrl+Enter, mends it where one edit can.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(Session& session, QWidget* parent = nullptr);
    QTableView* view() const { return m_view; }
    FindingsModel* model() const { return m_model; }
    /// Fills a menu with what can be done about a row.
    void fillMenu(QMenu& menu, int row);

signals:
    void preparationRequested(); ///< the recovery of more than one thing is to be planned

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeading(QHBoxLayout* line);
    QToolButton* addChip(QHBoxLayout* line, const QString& name, bool FindingsFilter::*part);
    void buildView();
    void refresh();
    void refreshChips();
    QString whyEmpty() const;
    void toggle(int row, bool open);
    void click(const QModelIndex& index);
    void jump(const QModelIndex& index);
    void apply(int row, const QString& label);
    void openMenu(const QPoint& place);
    void copy(int row) const;

    Session& m_session;
    FindingsModel* m_model;
    QTableView* m_view;
    QLineEdit* m_text = nullptr;
    QToolButton* m_errors = nullptr;
    QToolButton* m_warnings = nullptr;
    QToolButton* m_notes = nullptr;
    QToolButton* m_selection = nullptr;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    std::optional<Finding> m_current; ///< keeps its row current when the rows change
};

} // namespace drawbridge
