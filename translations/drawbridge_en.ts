<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CanvasTexts</name>
    <message numerus="yes">
        <source>Move %n items</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistTexts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) with an RTO</source>
        <translation>
            <numerusform>%n component with an RTO</numerusform>
            <numerusform>%n components with an RTO</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliTexts</name>
    <message numerus="yes">
        <source>%n component(s) miss a target</source>
        <translation>
            <numerusform>%n component misses a target</numerusform>
            <numerusform>%n components miss a target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>whether %n component(s) meet their targets is unknown</source>
        <translation>
            <numerusform>whether %n component meets its targets is unknown</numerusform>
            <numerusform>whether %n components meet their targets is unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, whose volumes %n other(s) share</source>
        <translation>
            <numerusform>%1, whose volumes %n other shares</numerusform>
            <numerusform>%1, whose volumes %n others share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n service(s)</source>
        <translation>
            <numerusform>%1: %n service</numerusform>
            <numerusform>%1: %n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are missing in the plan.</source>
        <translation>
            <numerusform>%n row is missing in the plan.</numerusform>
            <numerusform>%n rows are missing in the plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagramTexts</name>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n components not on this page</source>
        <translation>
            <numerusform>%n component not on this page</numerusform>
            <numerusform>%n components not on this page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies</source>
        <translation>
            <numerusform>%n dependency</numerusform>
            <numerusform>%n dependencies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsTexts</name>
    <message numerus="yes">
        <source>%n more follow from it: %1</source>
        <translation>
            <numerusform>%n more follows from it: %1</numerusform>
            <numerusform>%n more follow from it: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of accesses were left out here, for they would take long.</source>
        <translation>
            <numerusform>%n check of accesses was left out here, for it would take long.</numerusform>
            <numerusform>%n checks of accesses were left out here, for they would take long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoverTexts</name>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message numerus="yes">
        <source>%n addresses lie in no known network and were left out (%1): give them a prefix length, as in 10.0.0.5/24, or import the networks, too.</source>
        <translation>
            <numerusform>%n address lies in no known network and was left out (%1): give it a prefix length, as in 10.0.0.5/24, or import the networks, too.</numerusform>
            <numerusform>%n addresses lie in no known network and were left out (%1): give them a prefix length, as in 10.0.0.5/24, or import the networks, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(And %n more errors.)</source>
        <translation>
            <numerusform>(And %n more error.)</numerusform>
            <numerusform>(And %n more errors.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more errors</source>
        <translation>
            <numerusform>and %n more error</numerusform>
            <numerusform>and %n more errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows name no component and were left out.</source>
        <translation>
            <numerusform>%n row names no component and was left out.</numerusform>
            <numerusform>%n rows name no component and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationsTexts</name>
    <message numerus="yes">
        <source>Made %n container(s); starting.</source>
        <translation>
            <numerusform>Made %n container; starting.</numerusform>
            <numerusform>Made %n containers; starting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it restarted %n time(s), the last time after exit code %1</source>
        <translation>
            <numerusform>it restarted %n time, the last time after exit code %1</numerusform>
            <numerusform>it restarted %n times, the last time after exit code %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTextTexts</name>
    <message numerus="yes">
        <source>(And %n more errors.)</source>
        <translation>
            <numerusform>(And %n more error.)</numerusform>
            <numerusform>(And %n more errors.)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunbookTexts</name>
    <message numerus="yes">
        <source>%n step(s), the first from %1.</source>
        <translation>
            <numerusform>%n step, from %1.</numerusform>
            <numerusform>%n steps, the first from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) were never held against the machines.</source>
        <translation>
            <numerusform>%n component was never held against the machines.</numerusform>
            <numerusform>%n components were never held against the machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartTexts</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitsTexts</name>
    <message numerus="yes">
        <source>%n assumption(s)</source>
        <translation>
            <numerusform>%n assumption</numerusform>
            <numerusform>%n assumptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIfTexts</name>
    <message numerus="yes">
        <source>%1 with %n people instead of %2</source>
        <translation>
            <numerusform>%1 with %n people instead of %2</numerusform>
            <numerusform>%1 with %n people instead of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A team with %n people</source>
        <translation>
            <numerusform>A team with %n people</numerusform>
            <numerusform>A team with %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::AssumptionBanner</name>
    <message numerus="yes">
        <source>%n estimated RTO(s)</source>
        <translation>
            <numerusform>%n estimated RTO</numerusform>
            <numerusform>%n estimated RTOs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n estimated RPO(s)</source>
        <translation>
            <numerusform>%n estimated RPO</numerusform>
            <numerusform>%n estimated RPOs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cost(s)</source>
        <translation>
            <numerusform>%n cost</numerusform>
            <numerusform>%n costs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are unknown because the plan gives no durations, rates or ages: %1.</source>
        <translation>
            <numerusform>%n figure is unknown because the plan gives no durations, rates or ages: %1.</numerusform>
            <numerusform>%n figures are unknown because the plan gives no durations, rates or ages: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::CanvasController</name>
    <message numerus="yes">
        <source>Move %n items</source>
        <translation>
            <numerusform>Move %n item</numerusform>
            <numerusform>Move %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n items</source>
        <translation>
            <numerusform>Delete %n item</numerusform>
            <numerusform>Delete %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n items</source>
        <translation>
            <numerusform>Place %n item</numerusform>
            <numerusform>Place %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clusters</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::CanvasNote</name>
    <message numerus="yes">
        <source>%n implied dependencies are not drawn</source>
        <translation>
            <numerusform>%n implied dependency is not drawn</numerusform>
            <numerusform>%n implied dependencies are not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clusters are closed</source>
        <translation>
            <numerusform>%n cluster is closed</numerusform>
            <numerusform>%n clusters are closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clusters are open</source>
        <translation>
            <numerusform>%n cluster is open</numerusform>
            <numerusform>%n clusters are open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::ComposeDialog</name>
    <message numerus="yes">
        <source>%n service(s) recognised</source>
        <translation>
            <numerusform>%n service recognised</numerusform>
            <numerusform>%n services recognised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::CopyQuestionRow</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::EffectColumn</name>
    <message numerus="yes">
        <source>%n backup(s) at %1</source>
        <translation>
            <numerusform>%n backup at %1</numerusform>
            <numerusform>%n backups at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, at %n place(s)</source>
        <translation>
            <numerusform>%1, at %n place</numerusform>
            <numerusform>%1, at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be built</source>
        <translation>
            <numerusform>%n to be built</numerusform>
            <numerusform>%n to be built</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::Exports</name>
    <message numerus="yes">
        <source>%n Compose file(s) written to %1. What each still needs is written at its top.</source>
        <translation>
            <numerusform>%n Compose file written to %1. What it still needs is written at its top.</numerusform>
            <numerusform>%n Compose files written to %1. What each still needs is written at its top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1. Its README.txt says what to fill in and to check.</source>
        <translation>
            <numerusform>%n file written to %1. Its README.txt says what to fill in and to check.</numerusform>
            <numerusform>%n files written to %1. Its README.txt says what to fill in and to check.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::MachineCheck</name>
    <message numerus="yes">
        <source>%n difference(s) from the plan: see Machines.</source>
        <translation>
            <numerusform>%n difference from the plan: see Machines.</numerusform>
            <numerusform>%n differences from the plan: see Machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) that you tried in Recover are not in the plan yet.</source>
        <translation>
            <numerusform>%n change that you tried in Recover is not in the plan yet.</numerusform>
            <numerusform>%n changes that you tried in Recover are not in the plan yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::MappingCard</name>
    <message numerus="yes">
        <source>%n row(s) that the plan leaves open</source>
        <translation>
            <numerusform>%n row that the plan leaves open</numerusform>
            <numerusform>%n rows that the plan leaves open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::NetworkFilesDialog</name>
    <message numerus="yes">
        <source>%n new tunnel(s)</source>
        <translation>
            <numerusform>%n new tunnel</numerusform>
            <numerusform>%n new tunnels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) completed</source>
        <translation>
            <numerusform>%n tunnel completed</numerusform>
            <numerusform>%n tunnels completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) as they are</source>
        <translation>
            <numerusform>%n tunnel as it is</numerusform>
            <numerusform>%n tunnels as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n translation(s)</source>
        <translation>
            <numerusform>%n translation</numerusform>
            <numerusform>%n translations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n route(s)</source>
        <translation>
            <numerusform>%n route</numerusform>
            <numerusform>%n routes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out</source>
        <translation>
            <numerusform>%n file left out</numerusform>
            <numerusform>%n files left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::PreparePage</name>
    <message numerus="yes">
        <source>%n need(s) an answer</source>
        <translation>
            <numerusform>%n needs an answer</numerusform>
            <numerusform>%n need an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumption(s)</source>
        <translation>
            <numerusform>%n assumption</numerusform>
            <numerusform>%n assumptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::ProposalModel</name>
    <message numerus="yes">
        <source>%1, %n assumed</source>
        <translation>
            <numerusform>%1, %n assumed</numerusform>
            <numerusform>%1, %n assumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The duration of %n step(s) is assumed</source>
        <translation>
            <numerusform>The duration of %n step is assumed</numerusform>
            <numerusform>The duration of %n steps is assumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumed</source>
        <translation>
            <numerusform>%n assumed</numerusform>
            <numerusform>%n assumed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::QuestionsPanel</name>
    <message numerus="yes">
        <source>Accept %n proposed backup(s)</source>
        <translation>
            <numerusform>Accept %n proposed backup</numerusform>
            <numerusform>Accept %n proposed backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::RunbookPreview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed on %n page(s).</source>
        <translation>
            <numerusform>Printed on %n page.</numerusform>
            <numerusform>Printed on %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::ScenarioChooser</name>
    <message numerus="yes">
        <source>Unknown for %n component(s): the plan lacks figures</source>
        <translation>
            <numerusform>Unknown for %n component: the plan lacks figures</numerusform>
            <numerusform>Unknown for %n components: the plan lacks figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::SheetModel</name>
    <message numerus="yes">
        <source>%n place(s) cannot be read and are not in the plan yet; they are marked.</source>
        <translation>
            <numerusform>%n place cannot be read and is not in the plan yet; it is marked.</numerusform>
            <numerusform>%n places cannot be read and are not in the plan yet; they are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n row(s)</source>
        <translation>
            <numerusform>Delete %n row</numerusform>
            <numerusform>Delete %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::SheetView</name>
    <message numerus="yes">
        <source>Clear %n cell(s)</source>
        <translation>
            <numerusform>Clear %n cell</numerusform>
            <numerusform>Clear %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>Paste %n cell</numerusform>
            <numerusform>Paste %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fill down %n cell(s)</source>
        <translation>
            <numerusform>Fill down %n cell</numerusform>
            <numerusform>Fill down %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::TablesPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden by the filter</source>
        <translation>
            <numerusform>%n hidden by the filter</numerusform>
            <numerusform>%n hidden by the filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>%n cell selected</numerusform>
            <numerusform>%n cells selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::TakeoverPicture</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) go with their hosts</source>
        <translation>
            <numerusform>%n service goes with its host</numerusform>
            <numerusform>%n services go with their hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::TargetList</name>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n met</numerusform>
            <numerusform>%n met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drawbridge::TargetQuestionsRow</name>
    <message numerus="yes">
        <source>%n without targets</source>
        <translation>
            <numerusform>%n without targets</numerusform>
            <numerusform>%n without targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>%n later</numerusform>
            <numerusform>%n later</numerusform>
        </translation>
    </message>
</context>
</TS>
