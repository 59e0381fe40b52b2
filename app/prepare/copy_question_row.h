// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/preparation/preparation.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace drawbridge {

class ComboBox;
class ElidedLabel;

/// Asks for a backup of data that have no copy: how often, and where. Once answered it says what was, and
/// takes it back.
class CopyQuestionRow : public QFrame {
    Q_OBJECT
public:
    explicit CopyQuestionRow(QWidget* parent = nullptr);
    /// `answer`: absent while it is open.
    void show(const Plan& plan, SiteId lost, const CopyQuestion& question,
              const std::optional<DataCopy>& answer);
    bool isOpen() const { return m_isOpen; }
    const CopyQuestion& question() const { return m_question; }
    DataCopy proposed() const; ///< with the interval that is chosen
    void focusButton();

signals:
    void answered(ComponentId component, const DataCopy& copy);
    void takenBack(ComponentId component);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildOpen();
    QWidget* buildAnswered();
    void showTexts(const Plan& plan, SiteId lost, const std::optional<DataCopy>& answer);
    void fillPlaces(const Plan& plan, SiteId lost);
    void answer(SiteId site);
    void shareWidth();

    CopyQuestion m_question;
    bool m_isOpen = true;
    QLabel* m_mark;
    QLabel* m_icon;
    ElidedLabel* m_name;
    ElidedLabel* m_sentence;
    ElidedLabel* m_proposal;
    QStackedWidget* m_controls;
    ComboBox* m_interval = nullptr;
    QPushButton* m_accept = nullptr;
    QString m_acceptText;
    QPushButton* m_elsewhere = nullptr;
    QMenu* m_places = nullptr;
    QPushButton* m_takeBack = nullptr;
};

} // namespace drawbridge
