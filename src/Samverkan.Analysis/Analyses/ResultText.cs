using System.Globalization;
using System.Text;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>A result as text with columns, for a terminal.</summary>
internal static class ResultText
{
    private const int Widest = 64;

    public static string Of(AnalysisResult result, Language language)
    {
        bool english = language == Language.English;
        string[] head = english
            ? ["", "estimate", "limits", "p", "p (Holm)", "n", "missing"]
            : ["", "skattning", "gränser", "p", "p (Holm)", "n", "saknas"];
        List<(string[] Cells, string? Reason, IEnumerable<string> Notes)> rows = [];
        foreach (AnalysisLine line in result.Lines)
        {
            AnalysisFigure? figure = line.Finding.IsEstimated ? line.Finding.Value : null;
            rows.Add((
                [
                    line.What.In(language),
                    figure is null ? "–" : Number(figure.Value, figure.Unit, language),
                    figure?.Limits is { } limits ? $"{Number(limits.Lower, figure.Unit, language)} – {Number(limits.Upper, figure.Unit, language)}" : "",
                    Probability(figure?.PValue, language),
                    Probability(figure?.AdjustedPValue, language),
                    Count(line.Finding.Basis.Count),
                    Count(line.Finding.Basis.Missing),
                ],
                line.Finding.Estimate.Reason?.Explain(language),
                line.Notes.Select(note => note.In(language))));
        }

        int[] widths = [.. head.Select((title, i) => Math.Min(i == 0 ? Widest : int.MaxValue, rows.Select(row => row.Cells[i].Length).Append(title.Length).Max()))];
        StringBuilder text = new();
        string name = result.Name.In(language);
        text.Append(name).Append('\n').Append('=', name.Length).Append('\n');
        foreach (LocalizedText caution in result.Cautions)
            text.Append(caution.In(language)).Append('\n');
        text.Append('\n');
        Row(text, head, widths);
        Row(text, [.. widths.Select(static width => new string('-', width))], widths);
        foreach ((string[] cells, string? reason, IEnumerable<string> notes) in rows)
        {
            Row(text, cells, widths);
            foreach (string note in reason is null ? notes : notes.Prepend(reason))
                text.Append("    ").Append(note).Append('\n');
        }

        if (result.Lines.IsEmpty)
            text.Append(english ? "No lines: nothing has been measured.\n" : "Inga rader: inget är mätt.\n");
        Methods(text, result, language);
        Published(text, result, language);
        return text.ToString();
    }

    public static string Number(double value, FigureUnit unit, Language language)
    {
        string number = unit switch
        {
            FigureUnit.Share => (value * 100).ToString("0.0", CultureInfo.InvariantCulture),
            FigureUnit.Ratio when value >= 1000 => value.ToString("0", CultureInfo.InvariantCulture),
            _ => value.ToString("0.00", CultureInfo.InvariantCulture),
        };
        if (number is "-0.00" or "-0.0")
            number = number[1..];
        number = number.Replace('-', '−');
        number = language == Language.English ? number : number.Replace('.', ',');
        return unit == FigureUnit.Share ? language == Language.English ? number + "%" : number + " %" : number;
    }

    private static string Probability(double? p, Language language)
    {
        if (p is not { } value)
            return "";
        string text = value < 0.001 ? "< 0.001" : value.ToString("0.000", CultureInfo.InvariantCulture);
        return language == Language.English ? text : text.Replace('.', ',');
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Words to the left, numbers to the right; a first cell that is too long stands on a line of its own.
    private static void Row(StringBuilder text, string[] cells, int[] widths)
    {
        StringBuilder line = new();
        if (cells[0].Length > widths[0])
            line.Append(cells[0]).Append('\n').Append(' ', widths[0]);
        else
            line.Append(cells[0].PadRight(widths[0]));
        for (int i = 1; i < cells.Length; i++)
            line.Append("  ").Append(cells[i].PadLeft(widths[i]));
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    private static void Methods(StringBuilder text, AnalysisResult result, Language language)
    {
        if (result.Lines.IsEmpty)
            return;
        text.Append('\n').Append(language == Language.English ? "Methods and what they assume" : "Metoder och vad de förutsätter").Append('\n');
        foreach (StatisticalMethod method in result.Lines.Select(static line => line.Finding.Basis.Method).Distinct())
        {
            text.Append("- ").Append(method.Name.In(language)).Append(" (").Append(method.Source).Append(")\n");
            foreach (LocalizedText assumption in method.Assumptions)
                text.Append("    ").Append(assumption.In(language)).Append('\n');
        }
    }

    private static void Published(StringBuilder text, AnalysisResult result, Language language)
    {
        if (result.Published.IsEmpty)
            return;
        text.Append('\n').Append(language == Language.English ? "Published, for comparison" : "Publicerat, för jämförelse").Append('\n');
        foreach (PublishedFigure figure in result.Published)
        {
            string year = figure.Year is { } known ? known.ToString(CultureInfo.InvariantCulture) : language == Language.English ? "year not told" : "år inte angivet";
            text.Append("- ").Append(figure.Says.In(language)).Append(" (").Append(figure.Source.ToString()).Append(", ").Append(year).Append(Sureness(figure.Source.Confidence, language)).Append(")\n");
            if (figure.Source.Address is { } address)
                text.Append("    ").Append(address).Append('\n');
        }
    }

    private static string Sureness(Confidence confidence, Language language) => (confidence, language == Language.English) switch
    {
        (Confidence.Stated, true) => "; stated by the source",
        (Confidence.Stated, false) => "; står i källan",
        (Confidence.Derived, true) => "; derived",
        (Confidence.Derived, false) => "; härlett",
        (Confidence.Assumed, true) => "; assumed",
        (Confidence.Assumed, false) => "; antaget",
        (_, true) => "; not confirmed",
        _ => "; inte bekräftat",
    };
}
