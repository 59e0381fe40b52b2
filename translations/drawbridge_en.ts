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
</TS>
