// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/compose/service_bodies.h"

#include "core/import/compose/compose_model.h"
#include "core/import/compose/compose_short_syntax.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace drawbridge::compose {

namespace {

/// Finishes the bodies of one project.
class BodyMaker {
public:
    BodyMaker(Model& model, ComposeFiles& files, Diagnostics& diagnostics, QString folder)
        : m_model(model), m_files(files), m_diagnostics(diagnostics), m_folder(std::move(folder)) {}

    ServiceBodies make(bool keepsReferences) {
        ServiceBodies bodies{m_model.name, m_folder, {}, {}, {}, {}};
        YamlNode services = takeEntry(m_model.root, u"services");
        for (YamlNode::Entry& entry : services.entries) {
            if (entry.key.startsWith(u"x-") || !entry.value.isMapping())
                continue;
            if (keepsReferences)
                finishWritten(entry.value);
            else
                addEnvFiles(entry.value);
            bodies.services.push_back({entry.key, std::move(entry.value)});
        }
        bodies.volumes = section(u"volumes");
        bodies.secrets = section(u"secrets");
        bodies.configs = section(u"configs");
        return bodies;
    }

private:
    YamlNode section(QStringView key) {
        YamlNode node = takeEntry(m_model.root, key);
        m_model.references.show(node);
        return node;
    }

    /// What a variable decides of the structure is decided here: whether a mount is one of a path.
    void finishWritten(YamlNode& service) {
        if (YamlNode* mounts = service.find(u"volumes")) {
            for (YamlNode& mount : mounts->items)
                decideType(mount);
        }
        m_model.references.show(service);
        if (YamlNode* files = service.find(u"env_file")) {
            for (YamlNode& file : files->items) {
                if (YamlNode* path = file.find(u"path"))
                    path->scalar = QDir(m_folder).relativeFilePath(path->scalar);
            }
        }
    }

    void decideType(YamlNode& mount) {
        YamlNode* type = mount.find(u"type");
        const QString source = textOf(mount, u"source");
        if (type == nullptr || type->scalar != u"volume" || !HiddenReferences::isHiddenIn(source))
            return;
        Diagnostics unheard; // the import said it all
        Interpolator interpolator(unheard);
        const Lookup lookup = [this](const QString& name) -> std::optional<QString> {
            const auto found = m_model.variables.constFind(name);
            return found == m_model.variables.constEnd() ? std::nullopt : std::optional(*found);
        };
        try {
            if (isHostPath(interpolator.expand(m_model.references.shown(source), lookup, {})))
                type->scalar = u"bind"_qs;
        } catch (const InputError&) {
            // The variable is required and not set here: only a path is demanded like that.
            type->scalar = u"bind"_qs;
        }
    }

    void addEnvFiles(YamlNode& service) {
        const YamlNode files = takeEntry(service, u"env_file");
        if (files.items.empty())
            return;
        YamlNode environment = emptyNode(YamlNode::Kind::Mapping, files);
        for (const YamlNode& file : files.items)
            addFile(file, environment);
        YamlNode own = takeEntry(service, u"environment");
        for (YamlNode::Entry& entry : own.entries)
            put(environment, entry.key, std::move(entry.value));
        addEntry(service, u"environment"_qs, std::move(environment));
    }

    void addFile(const YamlNode& file, YamlNode& environment) {
        const QString path = textOf(file, u"path");
        if (m_files.access(path) != ComposeFiles::Access::Inside || !QFileInfo(path).isFile()) {
            if (boolFromText(textOf(file, u"required")).value_or(true))
                m_diagnostics.push_back(
                    {Severity::Warning,
                     {path, 0, 0},
                     QStringLiteral("This env_file is not in the project folder and was not read.")});
            return;
        }
        const Lookup lookup = [this](const QString& name) -> std::optional<QString> {
            const auto found = m_model.variables.constFind(name);
            return found == m_model.variables.constEnd() ? std::nullopt : std::optional(*found);
        };
        const bool isRaw = textOf(file, u"format") == u"raw";
        for (const DotenvVariable& variable :
             m_files.readDotenv(path, lookup, isRaw ? DotenvFormat::Raw : DotenvFormat::Compose)) {
            if (variable.value)
                put(environment, variable.name, scalarNode(*variable.value, file));
        }
    }

    static void put(YamlNode& mapping, const QString& key, YamlNode value) {
        if (YamlNode* known = mapping.find(key))
            *known = std::move(value);
        else
            addEntry(mapping, key, std::move(value));
    }

    Model& m_model;
    ComposeFiles& m_files;
    Diagnostics& m_diagnostics;
    QString m_folder;
};

} // namespace

const ServiceBody* ServiceBodies::find(const QString& name) const {
    const auto found = std::find_if(services.begin(), services.end(),
                                    [&name](const ServiceBody& body) { return body.name == name; });
    return found == services.end() ? nullptr : &*found;
}

ServiceBodies loadServiceBodies(const QStringList& files, const LoadOptions& options,
                                Diagnostics& diagnostics) {
    // The checks of load() first: what it refuses has no bodies.
    Diagnostics unheard;
    load(files, options, unheard);
    const QFileInfo first(files.first());
    const QString folder = first.isDir() ? first.absoluteFilePath() : first.absolutePath();
    ComposeFiles projectFiles(options.projectFolder.isEmpty() ? folder : options.projectFolder, diagnostics);
    Model model = ModelReader(options, projectFiles, diagnostics).read(files, folder);
    return BodyMaker(model, projectFiles, diagnostics, folder).make(options.keepsReferences);
}

} // namespace drawbridge::compose
