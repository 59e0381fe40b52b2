// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/removal_question.h"

#include "core/base/texts.h"
#include "core/operations/edits/removal.h"

#include <QMessageBox>
#include <QPushButton>

namespace drawbridge {

void askBeforeRemoval(QWidget* parent, const Plan& plan, const std::vector<EntityRef>& refs,
                      const std::function<void()>& remove, const QString& title, const QStringList& unseen) {
    const QStringList effects = unseen + removalEffects(plan, refs);
    if (effects.isEmpty()) {
        remove();
        return;
    }
    const QString what = title.isEmpty() ? ControlsTexts::tr("Delete") : title;
    auto* box = new QMessageBox(QMessageBox::NoIcon, what,
                                effects.size() > unseen.size() ? ControlsTexts::tr("The plan refers to it:")
                                                               : ControlsTexts::tr("All of them?"),
                                QMessageBox::NoButton, parent);
    box->setObjectName(QStringLiteral("removalEffects"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(ControlsTexts::tr("%1\n\nUndo brings everything back.")
                                .arg(effects.join(QStringLiteral(".\n")) + u'.'));
    QPushButton* accept = box->addButton(what, QMessageBox::AcceptRole);
    accept->setObjectName(QStringLiteral("deleteReferred"));
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(accept);
    QObject::connect(accept, &QPushButton::clicked, box, remove);
    box->open();
}

} // namespace drawbridge
