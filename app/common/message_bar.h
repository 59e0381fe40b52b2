// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;

namespace drawbridge {

/// One sentence at the top of the window, which goes by itself when it is good news and by a click when it is
/// not.
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
