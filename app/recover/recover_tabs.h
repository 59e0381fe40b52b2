// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace drawbridge {

/// A card of several pages under one row of tabs, with a quiet line at the right that each page has for
/// itself.
class RecoverTabs : public QFrame {
    Q_OBJECT
public:
    explicit RecoverTabs(QWidget* parent = nullptr);
    int addTab(QWidget* page, const QString& title, const QString& tip = {});
    void setAside(int tab, const QString& text);
    int current() const;
    void setCurrent(int tab);
    QTabBar* bar() const { return m_bar; }
    QWidget* page(int tab) const;

signals:
    void currentChanged(int tab);

private:
    void refreshAside();
    QTabBar* m_bar;
    QLabel* m_aside;
    QStackedWidget* m_pages;
    QStringList m_asides;
};

} // namespace drawbridge
