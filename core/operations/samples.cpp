// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/samples.h"

#include "core/base/texts.h"
#include "core/import/plan_text/plan_text.h"

#include <QDir>
#include <QFile>

namespace drawbridge {

QStringList sampleNames() {
    QStringList names;
    for (const QString& entry : QDir(QStringLiteral(":/samples")).entryList())
        names += entry.section(u'.', 0, 0);
    return names;
}

Plan samplePlan(const QString& name) {
    const QString resource = QStringLiteral(":/samples/%1.plan.yaml").arg(name);
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(OperationsTexts::tr("There is no sample \"%1\"; choose one of %2.")
                             .arg(name, sampleNames().join(QStringLiteral(", "))));
    return readPlanText(file.readAll(), resource);
}

} // namespace drawbridge
