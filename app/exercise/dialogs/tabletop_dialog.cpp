// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exercise/dialogs/tabletop_dialog.h"

#include "app/common/controls.h"
#include "app/exercise/dialogs/form_parts.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QRandomGenerator>
#include <QSpinBox>

namespace drawbridge {

namespace {

struct TabletopTexts {
    Q_DECLARE_TR_FUNCTIONS(TabletopTexts)
};

} // namespace

std::optional<TabletopSettings> askTabletop(QWidget* parent, const QString& scenario) {
    FormDialog dialog(TabletopTexts::tr("Tabletop exercise"), TabletopTexts::tr("Save the hand-outs …"),
                      parent);
    dialog.addSentence(
        TabletopTexts::tr("A story about %1 with timed events, out of the plan's own weak points: a part for "
                          "the facilitator with what the plan answers, and one for the participants.")
            .arg(scenario));
    auto* hours = new QDoubleSpinBox;
    hours->setRange(0.5, 12);
    hours->setSingleStep(0.5);
    hours->setDecimals(1);
    hours->setValue(2);
    hours->setSuffix(TabletopTexts::tr(" h"));
    auto* difficulty = new ComboBox;
    difficulty->addItems({TabletopTexts::tr("Easy"), TabletopTexts::tr("Normal"), TabletopTexts::tr("Hard")});
    difficulty->setCurrentIndex(1);
    auto* seed = new QSpinBox;
    seed->setRange(1, 999'999);
    seed->setValue(QRandomGenerator::global()->bounded(1, 1000));
    seed->setToolTip(TabletopTexts::tr("The same number gives the same story"));
    dialog.form()->addRow(TabletopTexts::tr("Length"), hours);
    dialog.form()->addRow(TabletopTexts::tr("Difficulty"), difficulty);
    dialog.form()->addRow(TabletopTexts::tr("Story number"), seed);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    TabletopSettings settings;
    settings.length = Seconds(static_cast<qint64>(hours->value() * 3600));
    settings.difficulty = static_cast<Difficulty>(difficulty->currentIndex());
    settings.seed = static_cast<quint64>(seed->value());
    return settings;
}

} // namespace drawbridge
