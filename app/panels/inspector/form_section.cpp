// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/form_section.h"

#include "app/common/controls.h"
#include "app/common/style.h"
#include "core/diagram/painting/diagram_painter.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace drawbridge {

namespace {

const QString kFolded = QStringLiteral("inspector/folded");

QStringList foldedSections() {
    return QSettings().value(kFolded).toStringList();
}

/// The heading of a section that folds: the chevron after its words says so, and which way.
class Heading : public QPushButton {
public:
    explicit Heading(const QString& text) : QPushButton(text) {}
    void setFolded(bool folded) {
        m_isFolded = folded;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPushButton::paintEvent(event);
        constexpr double size = 10;
        const int words = fontMetrics().horizontalAdvance(text());
        const double x = std::min<double>(words + 6, width() - size);
        const double middle = layoutDirection() == Qt::RightToLeft ? width() - x - size / 2 : x + size / 2;
        QPainter painter(this);
        painter.translate(middle, height() / 2.0);
        if (m_isFolded)
            painter.rotate(layoutDirection() == Qt::RightToLeft ? 90 : -90);
        paintIcon(painter, QStringLiteral("chevron-down"), QRectF(-size / 2, -size / 2, size, size),
                  currentTheme().secondary);
    }

private:
    bool m_isFolded = false;
};

} // namespace

FormSection::FormSection(const QString& title, const QString& memory, QWidget* parent)
    : QWidget(parent), m_memory(memory) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_header = new QHBoxLayout;
    m_header->setSpacing(4);
    if (m_memory.isEmpty()) {
        m_header->addWidget(makeLabel(title.toUpper(), "section"), 1);
    } else {
        m_title = new Heading(title.toUpper());
        m_title->setObjectName(QStringLiteral("fold"));
        m_title->setProperty("section", true);
        m_title->setAccessibleName(title);
        m_title->setFocusPolicy(Qt::TabFocus);
        m_title->setToolTip(tr("Fold or unfold “%1”").arg(title));
        m_header->addWidget(m_title, 1);
        connect(m_title, &QPushButton::clicked, this, [this] { setFolded(!isFolded()); });
    }
    column->addLayout(m_header);
    m_content = new QWidget;
    m_body = new QVBoxLayout(m_content);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(6);
    column->addWidget(m_content);
    show(foldedSections().contains(m_memory));
}

void FormSection::addHeaderWidget(QWidget* widget) {
    m_header->addWidget(widget);
}

void FormSection::show(bool folded) {
    m_content->setVisible(!folded);
    if (m_title != nullptr)
        static_cast<Heading*>(m_title)->setFolded(folded);
}

void FormSection::setFolded(bool folded) {
    if (m_memory.isEmpty() || folded == isFolded())
        return;
    show(folded);
    QStringList all = foldedSections();
    all.removeAll(m_memory);
    if (folded)
        all << m_memory;
    QSettings().setValue(kFolded, all);
}

bool FormSection::isFolded() const {
    return m_content->isHidden();
}

} // namespace drawbridge
