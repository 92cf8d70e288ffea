using System.Text.Json;
using NodaTime.Text;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>Writes figures and their definitions as JSON.</summary>
internal static class JsonFigures
{
    public static void Definitions(Utf8JsonWriter writer, List<FigureDefinition> definitions)
    {
        writer.WriteStartArray("definitions");
        foreach (FigureDefinition definition in definitions)
        {
            writer.WriteStartObject();
            JsonRenderer.Text(writer, "counted", definition.Counted);
            writer.WriteString("unit", definition.Unit == CountingUnit.Person ? "person" : "event");
            if (definition.Measure is { } measure)
                JsonRenderer.Text(writer, "measure", measure);
            if (definition.Of is { } of)
                JsonRenderer.Text(writer, "of", of);
            if (definition.Period is { } period)
            {
                writer.WriteStartObject("period");
                writer.WriteString("start", LocalDatePattern.Iso.Format(period.Start));
                if (period.End is { } end)
                    writer.WriteString("end", LocalDatePattern.Iso.Format(end));
                writer.WriteEndObject();
            }

            JsonRenderer.Text(writer, "rule", definition.Rule);
            writer.WriteStartObject("source");
            writer.WriteString("document", definition.Source.Document);
            writer.WriteString("section", definition.Source.Section);
            string confidence = definition.Source.Confidence.ToString();
            writer.WriteString("confidence", char.ToLowerInvariant(confidence[0]) + confidence[1..]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Figures(Utf8JsonWriter writer, ProtectedReport report, List<FigureDefinition> definitions)
    {
        writer.WriteStartArray("figures");
        foreach (ShownFigure figure in report.Figures)
        {
            writer.WriteStartObject();
            writer.WriteString("id", figure.Id.Value);
            writer.WriteNumber("definition", definitions.IndexOf(figure.Definition));
            Value(writer, figure);
            if (report.WorkedOutFrom(figure.Id) is { IsEmpty: false } from)
                Texts(writer, "from", from.Select(static id => id.Value));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Sums(Utf8JsonWriter writer, ProtectedReport report)
    {
        writer.WriteStartArray("sums");
        foreach (ReportSum sum in report.Sums)
        {
            writer.WriteStartObject();
            writer.WriteString("whole", sum.Whole);
            Texts(writer, "parts", sum.Parts);
            writer.WriteBoolean("rest", sum.HasRest);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter writer, ShownFigure figure)
    {
        writer.WriteString("status", figure switch { HiddenFigure => "hidden", WordFigure => "absent", _ => "published" });
        switch (figure)
        {
            case ShownCount count:
                writer.WriteString("kind", "count");
                writer.WriteNumber("value", count.Value);
                break;
            case ShownShare share:
                writer.WriteString("kind", "share");
                writer.WriteNumber("value", share.Percent);
                writer.WriteNumber("numerator", share.Numerator);
                writer.WriteNumber("denominator", share.Denominator);
                break;
            case ShownInterval interval:
                writer.WriteString("kind", "interval");
                writer.WriteNumber("lower", interval.Lower);
                writer.WriteNumber("upper", interval.Upper);
                break;
            case ShownGap gap:
                writer.WriteString("kind", "gap");
                writer.WriteNumber("value", gap.Points);
                writer.WriteNumber("lower", gap.Lower);
                writer.WriteNumber("upper", gap.Upper);
                break;
            case ShownRatio ratio:
                writer.WriteString("kind", "ratio");
                writer.WriteNumber("value", ratio.Value);
                break;
            case ShownJudgement judgement:
                writer.WriteString("kind", "judgement");
                writer.WriteString("judgement", judgement.Judgement switch { Judgement.Met => "met", Judgement.EvidenceNoted => "evidenceNoted", Judgement.NotMet => "notMet", _ => "tooEarly" });
                JsonRenderer.Text(writer, "word", judgement.Word);
                break;
            case ShownShareOverTime survival:
                writer.WriteString("kind", survival is ShownIncidence ? "incidence" : "survival");
                writer.WriteNumber("value", survival.Percent);
                writer.WriteNumber("n", survival.AtRisk);
                if (survival is { Lower: { } from, Upper: { } to })
                {
                    writer.WriteNumber("lower", from);
                    writer.WriteNumber("upper", to);
                }

                break;
            case ShownMean mean:
                writer.WriteString("kind", "mean");
                writer.WriteNumber("value", mean.Value);
                writer.WriteNumber("n", mean.Count);
                break;
            case ShownMedian median:
                writer.WriteString("kind", "medianDays");
                writer.WriteNumber("value", median.Days);
                writer.WriteNumber("n", median.Count);
                break;
            case ShownStated stated:
                writer.WriteString("kind", "stated");
                writer.WriteNumber("value", stated.Value);
                break;
            case WordFigure word:
                JsonRenderer.Text(writer, "word", AbsenceText.Word(word.Absence));
                JsonRenderer.Text(writer, "reason", word.Reason);
                break;
        }
    }
}
