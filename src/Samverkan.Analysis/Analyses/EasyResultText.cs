using System.Globalization;
using System.Text;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>A result in easy Swedish (<i>lättläst</i>): short sentences in everyday words, and no table.</summary>
internal static class EasyResultText
{
    private const double SlightChance = 0.05;

    // What every result may need explained.
    private static readonly string[] Words =
    [
        "Deltagaren är den som får stöd.",
        "Handläggaren är den som ger stöd.",
        "Slump betyder att något bara råkade bli så.",
    ];

    public static string Of(AnalysisResult result)
    {
        StringBuilder text = new();
        string name = Easy(result.Name);
        text.Append(name).Append('\n').Append('=', name.Length).Append('\n');
        foreach (string sentence in result.EasyReading.Concat(Words))
            text.AppendWrapped("", sentence);
        if (!result.Cautions.IsEmpty)
            text.Append("\nTänk på det här\n");
        foreach (LocalizedText caution in result.Cautions)
            text.AppendWrapped("- ", Easy(caution));
        text.Append(result.Lines.IsEmpty ? "\nDet finns inga svar än.\n" : "\nDet här har vi räknat ut\n");
        foreach (AnalysisLine line in result.Lines)
        {
            text.AppendWrapped("- ", Easy(line.What));
            foreach (string sentence in Sentences(line))
                text.AppendWrapped("    ", sentence);
        }

        Methods(text, result);
        Published(text, result);
        return text.ToString();
    }

    private static IEnumerable<string> Sentences(AnalysisLine line)
    {
        if (line.Finding.Estimate.Reason is { } reason)
            yield return reason.Explain(Language.EasySwedish);
        else
        {
            AnalysisFigure figure = line.Finding.Value;
            if (figure.Unit != FigureUnit.Statistic)
                yield return Figure(figure);
            if (figure.Limits is { } limits)
                yield return $"Det rätta är troligen mellan {Number(limits.Lower, figure.Unit)} och {Number(limits.Upper, figure.Unit)}{(figure.Unit == FigureUnit.Share ? " av 100" : "")}.";
            if ((figure.AdjustedPValue ?? figure.PValue) is { } chance)
                yield return chance < SlightChance ? "Det är nog inte bara slump." : "Det kan vara slump.";
        }

        Basis basis = line.Finding.Basis;
        yield return string.Create(CultureInfo.InvariantCulture, $"Så många har vi räknat med: {basis.Count}. Så många saknas: {basis.Missing}.");
        foreach (LocalizedText note in line.Notes)
            yield return Easy(note);
    }

    private static string Figure(AnalysisFigure figure)
    {
        string number = Number(figure.Value, figure.Unit);
        return figure.Unit switch
        {
            FigureUnit.Share when figure.Value is > 0 and < 0.005 => "Det gäller färre än 1 av 100.",
            FigureUnit.Share => $"Det gäller {number} av 100.",
            FigureUnit.Ratio when number == "1,00" => "Talet är 1. Det är ingen skillnad.",
            FigureUnit.Ratio when figure.Value > 1 => $"Talet är {number}. Det är mer än 1, alltså vanligare.",
            FigureUnit.Ratio => $"Talet är {number}. Det är mindre än 1, alltså mindre vanligt.",
            _ => $"Talet är {number}.",
        };
    }

    private static string Number(double value, FigureUnit unit) =>
        unit == FigureUnit.Share ? (value * 100).ToString("0", CultureInfo.InvariantCulture) : ResultText.Number(value, unit, Language.EasySwedish);

    private static void Methods(StringBuilder text, AnalysisResult result)
    {
        if (result.Lines.IsEmpty)
            return;
        text.Append("\nSå har vi räknat\n");
        foreach (StatisticalMethod method in result.Lines.Select(static line => line.Finding.Basis.Method).Distinct())
        {
            text.AppendWrapped("- ", Easy(method.Name));
            foreach (LocalizedText assumption in method.Assumptions)
                text.AppendWrapped("    ", Easy(assumption));
        }

        text.Append("Vad sätten att räkna heter står i den vanliga texten.\n");
    }

    private static void Published(StringBuilder text, AnalysisResult result)
    {
        if (result.Published.IsEmpty)
            return;
        text.Append("\nDet här har andra kommit fram till\n");
        foreach (PublishedFigure figure in result.Published)
        {
            text.AppendWrapped("- ", Easy(figure.Says));
            text.Append("    ").Append(figure.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"Det skrevs år {year}.") : figure.Studied is (int first, int last) ? string.Create(CultureInfo.InvariantCulture, $"Det handlar om åren {first} till {last}.") : "Vi vet inte vilket år det skrevs.").Append('\n');
            text.AppendWrapped("    ", $"Källa: {figure.Source}");
            if (figure.Source.Address is { } address)
                text.Append("    ").Append(address).Append('\n');
        }
    }

    private static string Easy(LocalizedText text) => text.In(Language.EasySwedish);
}
