// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/compose/compose_model.h"

namespace drawbridge::compose {

/// Converts the merged tree to a Project: applies profiles, adds the implicit `default` network and implied
/// dependencies, reads names (never values) from env_file. References to undefined resources become
/// diagnostics.
class ProjectBuilder {
public:
    ProjectBuilder(const Model& model, const LoadOptions& options, ComposeFiles& files,
                   Diagnostics& diagnostics);

    Project build();

private:
    SourcePlace placeOf(const QString& section, const QString& name) const;
    void warn(const SourcePlace& place, const QString& message);
    void note(const SourcePlace& place, const QString& message);

    void reportLeftOut();
    bool isEnabled(const YamlNode& service) const;
    void checkProfiles(const YamlNode& services) const;
    QString maybeMeant(const QString& service) const;
    void addService(const YamlNode::Entry& entry);
    void addRuntime(const YamlNode& node, Service& service);
    void addResources(const YamlNode& node, Service& service);
    static void checkScale(const YamlNode& node, const Service& service);
    void addEnvironment(const YamlNode& node, Service& service);
    const QStringList& namesInEnvFile(const YamlNode& file, const Service& service);
    void addDependencies(const YamlNode& node, Service& service);
    void noteContainers(const YamlNode& node, const Service& service);
    void addImplied(const QString& target, const QString& by, QSet<QString>& known, Service& service);
    bool isUsable(const QString& target, const QString& by, bool required, const Service& service);
    void addNetworks(const YamlNode& node, Service& service);
    void addMounts(const YamlNode& node, Service& service);
    void addGrants(const YamlNode& node, const QString& attribute, QStringList& into, const Service& service);

    void addDescribedNetworks();
    void addDescribedVolumes();
    bool isExternal(const YamlNode& node, QString& name, const SourcePlace& place);
    void useNetwork(const QString& key, const Service& service);
    void useVolume(const QString& key, const Service& service);

    const Model& m_model;
    const LoadOptions& m_options;
    ComposeFiles& m_files;
    Diagnostics& m_diagnostics;
    Project m_project;
    QSet<QString> m_described; ///< services of all profiles
    QSet<QString> m_enabled;
    QSet<QString> m_networks;
    QSet<QString> m_volumes;
    QHash<QString, QStringList> m_envFileNames;
};

} // namespace drawbridge::compose
