// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/prepare/state/preparation_choices.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace drawbridge {

class ComboBox;

/// Which site is lost and where to recover to, or the name of a new site; the filter, and the cross.
class PrepareHead : public QFrame {
    Q_OBJECT
public:
    explicit PrepareHead(QWidget* parent = nullptr);
    void show(const Plan& plan, const PreparationChoices& choices);
    void setWrong(bool wrong, const QString& why); ///< the name of the new site
    QLineEdit* filter() const { return m_filter; }
    QLineEdit* newName() const { return m_newName; }

signals:
    void fromChosen(SiteId site);
    void toChosen(const std::optional<SiteId>& site); ///< absent: a new one
    void newSiteNamed(const QString& name);
    void filterChanged(const QString& text);
    void closeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    ComboBox* m_from;
    ComboBox* m_to;
    QLineEdit* m_newName;
    QLabel* m_note;
    QLineEdit* m_filter;
};

} // namespace drawbridge
