// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/inspector/form_section.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace drawbridge {

namespace {

QSet<QString>& foldedSections() {
    static QSet<QString> folded;
    return folded;
}

} // namespace

FormSection::FormSection(const QString& title, const QString& memory, QWidget* parent)
    : QWidget(parent), m_memory(memory) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_header = new QHBoxLayout;
    m_header->setSpacing(4);
    m_title = new QPushButton(title.toUpper());
    m_title->setProperty("section", true);
    m_title->setAccessibleName(title);
    m_title->setToolTip(tr("Fold or unfold “%1”").arg(title));
    m_header->addWidget(m_title, 1);
    column->addLayout(m_header);
    m_content = new QWidget;
    m_body = new QVBoxLayout(m_content);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(6);
    column->addWidget(m_content);
    connect(m_title, &QPushButton::clicked, this, [this] { setFolded(!isFolded()); });
    setFolded(foldedSections().contains(m_memory));
}

void FormSection::addHeaderWidget(QWidget* widget) {
    m_header->addWidget(widget);
}

void FormSection::setFolded(bool folded) {
    m_content->setVisible(!folded);
    if (folded)
        foldedSections().insert(m_memory);
    else
        foldedSections().remove(m_memory);
}

bool FormSection::isFolded() const {
    return m_content->isHidden();
}

} // namespace drawbridge
