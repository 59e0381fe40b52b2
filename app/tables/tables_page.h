// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/mode_page.h"
#include "app/common/session.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QHBoxLayout;
class QPushButton;

namespace drawbridge {

class ElidedLabel;
class SheetModel;
class SheetView;

/// *Tables*: what the plan has as sheets, for filling in many things at once.
class TablesPage : public ModePage {
    Q_OBJECT
public:
    explicit TablesPage(Session& session, QWidget* parent = nullptr);
    QString hint() const override;
    QWidget* mainView() override;
    void open(); ///< shows the table of before, with the keys in it
    void openTable(const QString& key);

    SheetModel& model() const { return *m_model; }
    SheetView* sheet() const { return m_sheet; }
    QLineEdit* filter() const { return m_filter; }
    QListWidget* list() const { return m_list; }
    QString message() const;
    QString counts() const;

signals:
    void closeRequested();
    void exportRequested(const QString& table); ///< key of its form

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildBody();
    QWidget* buildFoot();
    void fillList();
    void showCounts();
    void showFilters();
    void showProblem();

    Session& m_session;
    SheetModel* m_model;
    SheetView* m_sheet;
    QLabel* m_title = nullptr;
    QLineEdit* m_filter = nullptr;
    QListWidget* m_list = nullptr;
    QWidget* m_filters = nullptr; ///< one link for each column that is filtered
    QHBoxLayout* m_filtersLine = nullptr;
    QLabel* m_counts = nullptr;
    ElidedLabel* m_message = nullptr;
    QPushButton* m_delete = nullptr;
    QPushButton* m_add = nullptr;
    bool m_isFitted = false; ///< the widths of the columns, to what the document has
};

} // namespace drawbridge
