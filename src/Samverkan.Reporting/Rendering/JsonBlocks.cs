using System.Collections.Immutable;
using System.Text.Json;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>Writes sections and blocks as JSON.</summary>
internal static class JsonBlocks
{
    public static void Section(Utf8JsonWriter writer, ProtectedReport report, Section section)
    {
        writer.WriteStartObject();
        writer.WriteString("id", section.Id.Value);
        JsonRenderer.Text(writer, "title", section.Title);
        writer.WriteStartArray("blocks");
        foreach (Block block in section.Blocks)
            Block(writer, report, block);
        writer.WriteEndArray();
        writer.WriteStartArray("sections");
        foreach (Section inner in section.Subsections)
            Section(writer, report, inner);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Sentence(Utf8JsonWriter writer, ProtectedReport report, Sentence sentence)
    {
        if (report.Choose(sentence) is not { } chosen)
            return;
        LocalizedText text = new(FigureText.Of(report, chosen, Language.Swedish), FigureText.Of(report, chosen, Language.English))
        {
            EasySwedish = chosen.Template.EasySwedish is null ? null : FigureText.Of(report, chosen, Language.EasySwedish),
        };
        writer.WriteStartObject();
        JsonRenderer.Text(writer, "text", text);
        JsonFigures.Texts(writer, "figures", chosen.Named.Select(static id => id.Value));
        writer.WriteEndObject();
    }

    private static void Block(Utf8JsonWriter writer, ProtectedReport report, Block block)
    {
        writer.WriteStartObject();
        switch (block)
        {
            case Paragraph paragraph:
                writer.WriteString("kind", "paragraph");
                Sentences(writer, report, "sentences", paragraph.Sentences);
                break;
            case KeyFigureRow row:
                writer.WriteString("kind", "keyFigures");
                Keys(writer, row);
                break;
            case ReportTable table:
                writer.WriteString("kind", "table");
                Table(writer, table);
                break;
            case Chart chart:
                writer.WriteString("kind", "chart");
                writer.WriteString("form", chart switch { BarChart => "bars", FlowChart => "flow", SmallMultiples => "smallMultiples", CompetingCurves => "competingCurves", TargetChart => "targets", GapChart => "gaps", _ => "steps" });
                JsonRenderer.Text(writer, "title", chart.Title);
                Sentences(writer, report, "reading", chart.Reading);
                writer.WriteStartObject("table");
                Table(writer, chart.Table);
                writer.WriteEndObject();
                break;
            case Note note:
                writer.WriteString("kind", "note");
                JsonRenderer.Text(writer, "text", note.Text);
                break;
            case DefinitionList list:
                writer.WriteString("kind", "definitions");
                Terms(writer, list);
                break;
            case Checklist list:
                writer.WriteString("kind", "checklist");
                Checks(writer, list);
                break;
        }

        writer.WriteEndObject();
    }

    private static void Sentences(Utf8JsonWriter writer, ProtectedReport report, string name, ImmutableArray<Sentence> sentences)
    {
        writer.WriteStartArray(name);
        foreach (Sentence sentence in sentences)
            Sentence(writer, report, sentence);
        writer.WriteEndArray();
    }

    private static void Keys(Utf8JsonWriter writer, KeyFigureRow row)
    {
        writer.WriteStartArray("items");
        foreach (KeyFigure item in row.Items)
        {
            writer.WriteStartObject();
            JsonRenderer.Text(writer, "label", item.Label);
            writer.WriteString("figure", item.Value.Value);
            if (item.Of is { } of)
                writer.WriteString("of", of.Value);
            if (item.Previous is { } previous)
                writer.WriteString("previous", previous.Value);
            if (item.PreviousOf is { } before)
                writer.WriteString("previousOf", before.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Table(Utf8JsonWriter writer, ReportTable table)
    {
        writer.WriteString("id", table.Id.Value);
        JsonRenderer.Text(writer, "caption", table.Caption);
        JsonRenderer.Text(writer, "stub", table.Stub);
        writer.WriteStartArray("columns");
        foreach (LocalizedText column in table.Columns)
            JsonRenderer.Text(writer, column);
        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (TableRow row in table.Rows)
        {
            writer.WriteStartObject();
            JsonRenderer.Text(writer, "header", row.Header);
            writer.WriteBoolean("total", row.IsTotal);
            writer.WriteStartArray("cells");
            foreach (TableCell cell in row.Cells)
            {
                writer.WriteStartObject();
                if (cell.Figure is { } figure)
                    writer.WriteString("figure", figure.Value);
                else
                    JsonRenderer.Text(writer, "words", cell.Words!);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Terms(Utf8JsonWriter writer, DefinitionList list)
    {
        writer.WriteStartArray("terms");
        foreach (DefinedTerm item in list.Items)
        {
            writer.WriteStartObject();
            JsonRenderer.Text(writer, "term", item.Term);
            JsonRenderer.Text(writer, "meaning", item.Meaning);
            if (item.Source is { } source)
                writer.WriteString("source", source.ToString());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Checks(Utf8JsonWriter writer, Checklist list)
    {
        JsonRenderer.Text(writer, "caption", list.Caption);
        writer.WriteStartArray("items");
        foreach (ChecklistItem item in list.Items)
        {
            writer.WriteStartObject();
            JsonRenderer.Text(writer, "text", item.Text);
            JsonRenderer.Text(writer, "answer", HtmlBlocks.Answer(item.Answer));
            if (item.Evidence is { } evidence)
                JsonRenderer.Text(writer, "evidence", evidence);
            if (item.Motivation is { } motivation)
                JsonRenderer.Text(writer, "motivation", motivation);
            Links(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Links(Utf8JsonWriter writer, ChecklistItem item)
    {
        if (item.Links.IsEmpty)
            return;
        writer.WriteStartArray("links");
        foreach (EvidenceLink link in item.Links)
        {
            writer.WriteStartObject();
            JsonRenderer.Text(writer, "text", link.Text);
            if (link.Reference is { } reference)
                writer.WriteString("reference", reference);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
