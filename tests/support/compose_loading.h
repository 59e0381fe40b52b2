// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

/// Loads Compose files of the tests' data or written in a test, and says what came of them in short texts.
namespace drawbridge::testing {

inline QString dataFile(const QString& name) {
    return QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/compose/") + name;
}

struct Loaded {
    compose::Project project;
    Diagnostics diagnostics;
};

inline Loaded loadFiles(const QStringList& files, const compose::LoadOptions& options = {}) {
    Loaded loaded;
    loaded.project = compose::load(files, options, loaded.diagnostics);
    return loaded;
}

inline Loaded loadData(const QStringList& names, const compose::LoadOptions& options = {}) {
    QStringList files;
    for (const QString& name : names)
        files.append(dataFile(name));
    return loadFiles(files, options);
}

/// A project folder of its own for texts written in the test.
class Folder {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& text) const {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The test cannot write %s.", qPrintable(path(name)));
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

inline Loaded loadText(const QByteArray& text, const compose::LoadOptions& options = {}) {
    const Folder folder;
    return loadFiles({folder.write(QStringLiteral("compose.yaml"), text)}, options);
}

inline const compose::Service& serviceOf(const Loaded& loaded, const QString& name) {
    const auto& services = loaded.project.services;
    const auto found =
        std::find_if(services.begin(), services.end(),
                     [&name](const compose::Service& service) { return service.name == name; });
    if (found == services.end())
        qFatal("There is no service %s.", qPrintable(name));
    return *found;
}

inline QStringList serviceNames(const Loaded& loaded) {
    QStringList names;
    for (const compose::Service& service : loaded.project.services)
        names.append(service.name);
    return names;
}

inline QStringList dependencyTexts(const compose::Service& service) {
    static const QStringList conditions{QStringLiteral("started"), QStringLiteral("healthy"),
                                        QStringLiteral("completed")};
    QStringList texts;
    for (const compose::Dependency& dependency : service.dependencies)
        texts.append(dependency.service + u':' + conditions[static_cast<int>(dependency.condition)] +
                     (dependency.implied ? QStringLiteral(":implied") : QString()));
    return texts;
}

inline QStringList portTexts(const compose::Service& service) {
    QStringList texts;
    for (const compose::Port& port : service.ports)
        texts.append(QStringList{port.hostAddress, port.published, port.target, port.protocol}.join(u'|'));
    return texts;
}

inline QStringList mountTexts(const compose::Service& service) {
    QStringList texts;
    for (const compose::Mount& mount : service.mounts)
        texts.append(mount.source + u'>' + mount.target +
                     (mount.readOnly ? QStringLiteral(":ro") : QString()));
    return texts;
}

inline QStringList networkNames(const compose::Service& service) {
    QStringList names;
    for (const compose::NetworkUse& use : service.networks)
        names.append(use.network);
    return names;
}

inline QString diagnosticTexts(const Diagnostics& diagnostics) {
    QStringList texts;
    for (const Diagnostic& diagnostic : diagnostics)
        texts.append(toText(diagnostic));
    return texts.join(u'\n');
}

/// "LINE:COLUMN message" of the InputError, or empty when there is none.
template <typename Action>
inline QString inputError(const Action& action) {
    try {
        action();
    } catch (const InputError& error) {
        return QStringLiteral("%1:%2 %3")
            .arg(error.place().line)
            .arg(error.place().column)
            .arg(error.message());
    }
    return {};
}

inline QString composeError(const QByteArray& text) {
    return inputError([&text] { loadText(text); });
}

} // namespace drawbridge::testing
