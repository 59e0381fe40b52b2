// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/contract_terms_dialog.h"

#include "app/common/controls.h"
#include "app/exercise/dialogs/form_parts.h"

#include <QCoreApplication>
#include <QLabel>

namespace drawbridge {

namespace {

struct ContractTermsTexts {
    Q_DECLARE_TR_FUNCTIONS(ContractTermsTexts)
};

QString creditsText(const Contract& terms) {
    QStringList parts;
    for (const CreditTier& tier : terms.credits)
        parts +=
            ContractTermsTexts::tr("below %1: %2").arg(formatPercent(tier.below), formatPercent(tier.credit));
    if (terms.block && terms.creditPerBlock)
        parts += ContractTermsTexts::tr("%1 for each %2 more")
                     .arg(formatPercent(*terms.creditPerBlock), durationText(*terms.block));
    return parts.join(QStringLiteral(", "));
}

QString aboutText(const ContractPreset& preset) {
    return QStringList{ContractTermsTexts::tr("Credits: %1").arg(creditsText(preset.terms)),
                       ContractTermsTexts::tr("Counts as down: %1").arg(preset.countsAsDown),
                       ContractTermsTexts::tr("Not in the plan: %1").arg(preset.excludes),
                       ContractTermsTexts::tr("Source (%1): %2").arg(preset.lookedUp, preset.source)}
        .join(QStringLiteral("\n\n"));
}

} // namespace

std::optional<WantedTerms> askContractTerms(QWidget* parent, const Plan& plan) {
    FormDialog dialog(ContractTermsTexts::tr("Terms of a public service level agreement"),
                      ContractTermsTexts::tr("Take these terms"), parent);
    auto* contract = new ComboBox;
    for (const Contract& each : plan.contracts)
        contract->addItem(each.client);
    auto* preset = new ComboBox;
    for (const ContractPreset& each : contractPresets())
        preset->addItem(each.service);
    auto* about = makeLabel({}, "secondary");
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    about->setMinimumSize(520, 220);
    about->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    dialog.form()->addRow(ContractTermsTexts::tr("Contract with"), contract);
    dialog.form()->addRow(ContractTermsTexts::tr("Terms of"), preset);
    dialog.form()->addRow(about);
    dialog.addSentence(presetsNote());
    const auto show = [&](int index) {
        about->setText(aboutText(contractPresets().at(static_cast<std::size_t>(index))));
    };
    QObject::connect(preset, &QComboBox::currentIndexChanged, &dialog, show);
    show(0);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return WantedTerms{plan.contracts.at(contract->currentIndex()).id,
                       &contractPresets().at(static_cast<std::size_t>(preset->currentIndex()))};
}

} // namespace drawbridge
