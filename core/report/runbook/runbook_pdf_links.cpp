// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runbook/runbook_pdf_links.h"

#include "core/base/diagnostic.h"
#include "core/base/texts.h"

#define POINTERHOLDER_TRANSITION 4 // qpdf 11: use std::shared_ptr, without the transition warning
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <string>

namespace drawbridge::runbook {

namespace {

using Handle = QPDFObjectHandle;

Handle text(const QString& value) {
    return Handle::newUnicodeString(value.toStdString());
}

Handle number(double value) {
    return Handle::newReal(value, 2);
}

/// Slightly above the place, so that it does not stick to the window's edge.
Handle destination(std::vector<QPDFPageObjectHelper>& pages, const Anchor& anchor) {
    constexpr double above = 12;
    Handle array = Handle::newArray();
    array.appendItem(pages.at(static_cast<std::size_t>(anchor.page)).getObjectHandle());
    array.appendItem(Handle::newName("/XYZ"));
    array.appendItem(number(0));
    array.appendItem(number(sheet::height - anchor.y + above));
    array.appendItem(Handle::newNull());
    return array;
}

void addLinks(QPDF& pdf, std::vector<QPDFPageObjectHelper>& pdfPages, const std::vector<Page>& pages,
              const std::vector<Anchor>& anchors) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i].links.empty())
            continue;
        Handle annotations = Handle::newArray();
        for (const Link& link : pages[i].links) {
            Handle annotation = Handle::newDictionary();
            annotation.replaceKey("/Type", Handle::newName("/Annot"));
            annotation.replaceKey("/Subtype", Handle::newName("/Link"));
            annotation.replaceKey("/Rect", Handle::newArray(Handle::Rectangle(
                                               link.rect.left(), sheet::height - link.rect.bottom(),
                                               link.rect.right(), sheet::height - link.rect.top())));
            annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
            const Anchor& anchor = anchors.at(static_cast<std::size_t>(link.anchor));
            annotation.replaceKey("/Dest", destination(pdfPages, anchor));
            annotation.replaceKey("/Contents", text(anchor.title));
            annotations.appendItem(pdf.makeIndirectObject(annotation));
        }
        pdfPages.at(i).getObjectHandle().replaceKey("/Annots", annotations);
    }
}

struct OutlineNode {
    Handle item;
    int level = -1;
    std::vector<std::size_t> children;
};

/// PDF 1.7, 12.3.3: items are chained to their neighbours, parents know first, last and count.
void chain(std::vector<OutlineNode>& nodes, std::size_t parent) {
    const std::vector<std::size_t>& children = nodes[parent].children;
    if (children.empty())
        return;
    Handle item = nodes[parent].item;
    item.replaceKey("/First", nodes[children.front()].item);
    item.replaceKey("/Last", nodes[children.back()].item);
    const auto count = static_cast<long long>(children.size());
    item.replaceKey("/Count", Handle::newInteger(parent == 0 ? count : -count)); // negative: collapsed
    for (std::size_t i = 0; i < children.size(); ++i) {
        Handle child = nodes[children[i]].item;
        child.replaceKey("/Parent", item);
        if (i > 0)
            child.replaceKey("/Prev", nodes[children[i - 1]].item);
        if (i + 1 < children.size())
            child.replaceKey("/Next", nodes[children[i + 1]].item);
        chain(nodes, children[i]);
    }
}

void addOutline(QPDF& pdf, std::vector<QPDFPageObjectHelper>& pages, const std::vector<Anchor>& anchors) {
    if (anchors.empty())
        return;
    std::vector<OutlineNode> nodes;
    const auto add = [&](int level) {
        nodes.push_back({pdf.makeIndirectObject(Handle::newDictionary()), level, {}});
        return nodes.size() - 1;
    };
    std::vector<std::size_t> open{add(-1)};
    nodes.front().item.replaceKey("/Type", Handle::newName("/Outlines"));
    for (const Anchor& anchor : anchors) {
        while (nodes[open.back()].level >= anchor.level)
            open.pop_back();
        const std::size_t node = add(anchor.level);
        nodes[node].item.replaceKey("/Title", text(anchor.title.simplified()));
        nodes[node].item.replaceKey("/Dest", destination(pages, anchor));
        nodes[open.back()].children.push_back(node);
        open.push_back(node);
    }
    chain(nodes, 0);
    pdf.getRoot().replaceKey("/Outlines", nodes.front().item);
    pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

void addMetadata(QPDF& pdf, const Document& document) {
    Handle trailer = pdf.getTrailer();
    Handle info = trailer.getKey("/Info");
    if (!info.isDictionary()) {
        info = pdf.makeIndirectObject(Handle::newDictionary());
        trailer.replaceKey("/Info", info);
    }
    QStringList title{document.plan, document.scenario};
    title.removeAll(QString());
    title.prepend(RunbookTexts::tr("Runbook"));
    info.replaceKey("/Title", text(title.join(QStringLiteral(" · "))));
    info.replaceKey("/Author", text(document.organisation));
    info.replaceKey("/Subject", text(document.version));
    info.replaceKey("/Creator", text(QStringLiteral("Drawbridge")));
    Handle root = pdf.getRoot();
    root.replaceKey("/Lang", text(document.language));
    root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
}

QByteArray written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()),
                      static_cast<qsizetype>(buffer->getSize()));
}

} // namespace

QByteArray withLinks(const QByteArray& pdf, const Document& document, const std::vector<Page>& pages,
                     const std::vector<Anchor>& anchors) {
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("runbook", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        std::vector<QPDFPageObjectHelper> pdfPages = QPDFPageDocumentHelper(file).getAllPages();
        addLinks(file, pdfPages, pages, anchors);
        addOutline(file, pdfPages, anchors);
        addMetadata(file, document);
        return written(file);
    } catch (const std::exception& error) {
        const QString message = RunbookTexts::tr("Cannot write the links of the PDF: %1");
        throw MachineError(message.arg(QString::fromUtf8(error.what())));
    }
}

} // namespace drawbridge::runbook
