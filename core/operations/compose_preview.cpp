// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/compose_preview.h"

#include "core/model/compose_tag.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace drawbridge {

namespace {

/// The services of all profiles.
compose::Project allOf(const QStringList& files, compose::LoadOptions options) {
    options.profiles = {QStringLiteral("*")};
    Diagnostics unheard; // the import itself tells them
    return compose::load(files, options, unheard);
}

bool isOfService(const Component& component, const compose::Service& service) {
    return component.name == service.name || component.name.startsWith(service.name + QStringLiteral(" ("));
}

QStringList goneFrom(const Plan& plan, const compose::Project& project) {
    QStringList gone;
    for (const Component& component : plan.components) {
        const bool isThere =
            std::any_of(project.services.begin(), project.services.end(),
                        [&](const compose::Service& service) { return isOfService(component, service); });
        if (component.host && component.tags.contains(composeTag(project.name)) && !isThere)
            gone << component.name;
    }
    return gone;
}

const Component* hostOfStack(const Plan& plan, const QString& project) {
    for (const Component& component : plan.components) {
        if (component.host && component.tags.contains(composeTag(project)))
            return plan.components.find(*component.host);
    }
    return nullptr;
}

} // namespace

ComposePreview previewCompose(const QStringList& files, const Plan& existing, const ImportOptions& options) {
    ComposePreview preview;
    try {
        const compose::Project all = allOf(files, options.compose);
        preview.name = all.name;
        for (const compose::Service& service : all.services)
            preview.profiles += service.profiles;
        preview.profiles.removeDuplicates();
        preview.profiles.sort();
        preview.gone = goneFrom(existing, all);
        preview.services = static_cast<int>(all.services.size());
        preview.imported = importSources(files, existing, options);
        preview.unreadFolder = preview.imported->unreadFolder;
    } catch (const compose::OutsideFolder& outside) {
        preview.unreadFolder = outside.folder();
        preview.refusal = problemsOf(std::current_exception());
    } catch (const OtherStack& other) {
        preview.otherStack = other.differences();
    } catch (...) {
        preview.refusal = problemsOf(std::current_exception());
    }
    return preview;
}

QString overrideBeside(const QStringList& files) {
    if (files.size() != 1 || QFileInfo(files.front()).isDir())
        return {};
    const QFileInfo file(files.front());
    static const QStringList bases{QStringLiteral("compose"), QStringLiteral("docker-compose")};
    if (!bases.contains(file.completeBaseName()))
        return {};
    for (const QString& base : bases) {
        for (const QString& ending : {QStringLiteral(".override.yml"), QStringLiteral(".override.yaml")}) {
            const QString path = file.dir().filePath(base + ending);
            if (QFileInfo(path).isFile())
                return path;
        }
    }
    return {};
}

QStringList dockerHostsAt(const Plan& plan, const QString& site) {
    QStringList hosts;
    for (const Component& component : plan.components) {
        if (component.kind != ComponentKind::DockerHost)
            continue;
        const auto where = effectiveSite(plan, component);
        const Site* its = where ? plan.sites.find(*where) : nullptr;
        if (its == nullptr || its->name == site)
            hosts << component.name;
    }
    return hosts;
}

QString freeDockerHostName(const Plan& plan) {
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("docker-%1").arg(number);
        const bool isTaken = std::any_of(plan.components.begin(), plan.components.end(),
                                         [&name](const Component& each) { return each.name == name; });
        if (!isTaken)
            return name;
    }
}

ComposeTarget likelyTarget(const Plan& plan, const QString& project) {
    ComposeTarget target;
    const Component* host = hostOfStack(plan, project);
    const auto hosted = host != nullptr ? effectiveSite(plan, *host) : std::nullopt;
    if (const Site* site = hosted ? plan.sites.find(*hosted) : nullptr) {
        target.site = site->name;
        target.host = host->name;
        return target;
    }
    target.site = plan.sites.isEmpty() ? QStringLiteral("Site") : plan.sites.at(0).name;
    for (const Site& site : plan.sites) {
        if (site.role == SiteRole::Primary) {
            target.site = site.name;
            break;
        }
    }
    const QStringList hosts = dockerHostsAt(plan, target.site);
    target.host = hosts.size() == 1 ? hosts.front() : freeDockerHostName(plan);
    return target;
}

} // namespace drawbridge
