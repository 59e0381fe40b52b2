// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace drawbridge {

/// A one-sentence message at the top of the window. Notices disappear by themselves, failures on a click.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showFailure(const QString& sentence);
    void showNotice(const QString& sentence);
    QString text() const;

private:
    void show(const QString& sentence, bool bad);
    QLabel* m_icon;
    QLabel* m_text;
    QTimer m_timer;
};

} // namespace drawbridge
