using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// Explains figures where they stand: what is counted, in which unit, of whom, for which period, as known when, by which rule and
/// source. Figures with the same definition are explained once. On paper, where nothing can be opened, the numbers of the definitions stand in
/// their place and every definition once in a section at the end.
/// </summary>
internal sealed class HtmlDefinitions(ProtectedReport report, Language language, StringBuilder page)
{
    private readonly ImmutableArray<FigureDefinition> _all = ReportTables.Definitions(report);

    public void Write(ImmutableArray<FigureId> figures, string summary, string about)
    {
        int[] numbers = [.. ReportTables.Numbers(report, _all, figures)];
        if (numbers.Length == 0)
            return;
        page.Append("<details class=\"meaning\"><summary>").Append(HtmlText.Encode(summary));
        if (about.Length > 0)
            page.Append("<span class=\"vh\">: ").Append(HtmlText.Encode(about)).Append("</span>");
        page.Append("</summary>\n");
        foreach (int number in numbers)
        {
            FigureDefinition definition = _all[number - 1];
            page.Append("<dl class=\"def\">\n");
            Row(PageText.Counted, definition.Counted.In(language));
            foreach ((LocalizedText term, string text) in PageFacts.Of(definition, report, language))
                Row(term, text);
            page.Append("</dl>\n");
        }

        page.Append("</details>\n<p class=\"paper\">").Append(HtmlText.Encode($"{PageText.Definitions.In(language)}: {string.Join(", ", numbers.Select(static n => n.ToString(CultureInfo.InvariantCulture)))}")).Append("</p>\n");
    }

    /// <summary>Every definition, numbered, for paper: what is the same for all is said once.</summary>
    public void WriteAll()
    {
        if (_all.IsEmpty)
            return;
        page.Append("<section class=\"paper\" aria-labelledby=\"definitions\">\n<h2 id=\"definitions\">").Append(HtmlText.Encode(PageText.Meanings.In(language))).Append("</h2>\n<p>")
            .Append(HtmlText.Encode($"{PageText.WhereNotSaid.In(language)} {PageText.Unit.In(language).ToLowerInvariant()}: {PageText.Persons.In(language)}; {PageText.Period.In(language).ToLowerInvariant()}: {DateText.Format(report.Period, language)}; {PageText.KnownAsOf.In(language).ToLowerInvariant()}: {DateText.Format(report.KnownAsOf, language)}."))
            .Append("</p>\n<ol>\n");
        foreach (FigureDefinition definition in _all)
        {
            page.Append("<li><b>").Append(HtmlText.Encode(definition.Counted.In(language))).Append("</b>");
            foreach ((LocalizedText term, string text) in PageFacts.Of(definition, report, language).Where(f => !IsSame(f.Term, definition)))
                page.Append(" · ").Append(HtmlText.Encode($"{term.In(language)}: {text}"));
            page.Append("</li>\n");
        }

        page.Append("</ol>\n</section>\n");
    }

    private static bool IsSame(LocalizedText term, FigureDefinition definition) =>
        term == PageText.KnownAsOf || (term == PageText.Period && definition.Period is null) || (term == PageText.Unit && definition is { Unit: CountingUnit.Person, Measure: null });

    private void Row(LocalizedText term, string text) =>
        page.Append("<dt>").Append(HtmlText.Encode(term.In(language))).Append("</dt><dd>").Append(HtmlText.Encode(text)).Append("</dd>\n");
}
