<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr">
<context>
    <name>Main , window</name>
    <message>
        <location filename="main.cpp" line="12"/>
        <source>Le bateau</source>
        <comment>a , b</comment>
        <translation>The the boat %1 , old</translation>
    </message>
    <message numerus="yes">
        <source>%n clés</source>
        <translation type="unfinished"><numerusform>%n key , lost</numerusform><numerusform>%n keys , lost</numerusform></translation>
    </message>
    <message><source>Vieux</source><translation type="vanished">Old , old</translation></message>
</context>
</TS>
