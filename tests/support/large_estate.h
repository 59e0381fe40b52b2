// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "tests/support/diagram_sample.h"

namespace drawbridge::sample {

/// A host in a site, on which services are put one by one.
struct LargeEstate {
    Plan plan;
    SiteId site = SiteId::fresh();
    ComponentId docker = ComponentId::fresh();

    LargeEstate() {
        plan.project.name = QStringLiteral("Large estate");
        Site made;
        made.name = QStringLiteral("Main");
        site = add(plan.sites, made);
        docker = host("docker-1");
    }
    ComponentId host(const char* name) {
        Component made;
        made.name = QString::fromUtf8(name);
        made.kind = ComponentKind::DockerHost;
        made.site = site;
        return add(plan.components, made);
    }
    ComponentId service(const QString& name, const char* image) {
        Component made;
        made.name = name;
        made.kind = ComponentKind::Service;
        made.host = docker;
        if (image[0] != '\0')
            made.image = QString::fromUtf8(image);
        return add(plan.components, made);
    }
    ComponentId service(const char* name, const char* image) {
        return service(QString::fromUtf8(name), image);
    }
    template <class F>
    void change(ComponentId id, F&& how) {
        Component copy = *plan.components.find(id);
        how(copy);
        plan.components.put(copy);
    }
    void require(ComponentId from, ComponentId on) {
        change(from, [on](Component& component) {
            Dependency dependency;
            dependency.on = on;
            component.dependencies.push_back(dependency);
        });
    }
};

/// So many services of so many images on one host.
inline Plan workers(int count, int images) {
    LargeEstate estate;
    for (int i = 0; i < count; ++i) {
        const QByteArray image = "acme/image-" + QByteArray(1, static_cast<char>('a' + i % images)) + ":1";
        estate.service(QStringLiteral("%1%2").arg(QChar(u'a' + i % images)).arg(i), image.constData());
    }
    return estate.plan;
}

} // namespace drawbridge::sample
