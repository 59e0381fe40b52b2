// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/procedures/procedure_files.h"

#include "core/import/plan_text/plan_text.h"
#include "core/import/yaml/yaml_tree.h"

#include <QDir>
#include <QFile>

namespace drawbridge {

namespace {

const QString kFolder = QStringLiteral(":/procedures");

template <class T>
void putByName(Table<T>& table, T row) {
    for (const T& known : table) {
        if (known.name != row.name)
            continue;
        row.id = known.id;
        row.position = known.position;
        table.put(std::move(row));
        return;
    }
    row.position = table.nextPosition();
    table.put(std::move(row));
}

} // namespace

void addProcedures(ProcedureLibrary& library, const QByteArray& text, const QString& file) {
    const Plan plan = readPlanText(text, file);
    const ProcedureLibrary read{plan.procedures, plan.credentials};
    for (const Procedure& procedure : plan.procedures) {
        Plan copied;
        copied.credentials = library.credentials;
        const ProcedureId id = useProcedure(copied, read, procedure);
        library.credentials = copied.credentials;
        putByName(library.procedures, *copied.procedures.find(id));
    }
}

const ProcedureLibrary& shippedProcedures() {
    static const ProcedureLibrary library = [] {
        ProcedureLibrary all;
        for (const QString& name : QDir(kFolder).entryList(QDir::Files, QDir::Name)) {
            QFile file(kFolder + u'/' + name);
            if (file.open(QIODevice::ReadOnly))
                addProcedures(all, file.readAll(), name);
        }
        return all;
    }();
    return library;
}

const QHash<QString, int>& shippedVersions() {
    static const QHash<QString, int> versions = newestVersions(shippedProcedures());
    return versions;
}

ProcedureLibrary procedureLibrary(const QStringList& files) {
    ProcedureLibrary library = shippedProcedures();
    for (const QString& file : files)
        addProcedures(library, readInputFile(file), file);
    return library;
}

} // namespace drawbridge
