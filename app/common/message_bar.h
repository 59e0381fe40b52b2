// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace drawbridge {

/// A one-sentence message at the top of the window. Notices disappear by themselves, failures on a click.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showFailure(const QString& sentence);
    void showNotice(const QString& sentence);
    QString text() const;
    /// A button beside the sentence that is shown: what can be done next.
    void offer(const QString& label, std::function<void()> what);
    /// The plan went on, or a step of it was taken back: what was said of it need not be true any more.
    void planMovedOn();
    void planTakenBack();

private:
    void show(const QString& sentence, bool bad);
    void pressed();
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_offer;
    std::function<void()> m_offered;
    bool m_isBad = false;
    QTimer m_timer;
};

} // namespace drawbridge
