// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace drawbridge {

/// A card with tabs; each tab has its own secondary line at the right of the tab bar.
class CardTabs : public QFrame {
    Q_OBJECT
public:
    /// `name` is that of the tab bar, for screen readers.
    explicit CardTabs(const QString& name, QWidget* parent = nullptr);
    int addTab(QWidget* page, const QString& title, const QString& tip = {});
    void setNote(int tab, const QString& text);
    int current() const;
    void setCurrent(int tab);
    QTabBar* bar() const { return m_bar; }
    QWidget* page(int tab) const;

signals:
    void currentChanged(int tab);

private:
    void refreshNote();
    QTabBar* m_bar;
    QLabel* m_note;
    QStackedWidget* m_pages;
    QStringList m_notes;
};

} // namespace drawbridge
