using System.Collections.Immutable;
using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// Explains figures where they stand: what is counted, in which unit, of whom, for which period, as known when, by which rule and
/// source. Figures with the same definition are explained once.
/// </summary>
internal sealed class HtmlDefinitions(ProtectedReport report, Language language, StringBuilder page)
{
    public void Write(ImmutableArray<FigureId> figures, string summary, string about)
    {
        List<FigureDefinition> definitions = [.. figures.Select(id => report[id].Definition).Distinct()];
        if (definitions.Count == 0)
            return;
        page.Append("<details><summary>").Append(HtmlText.Encode(summary));
        if (about.Length > 0)
            page.Append("<span class=\"vh\">: ").Append(HtmlText.Encode(about)).Append("</span>");
        page.Append("</summary>\n");
        foreach (FigureDefinition definition in definitions)
            Write(definition);
        page.Append("</details>\n");
    }

    private void Write(FigureDefinition definition)
    {
        page.Append("<dl class=\"def\">\n");
        Row(PageText.Counted, definition.Counted.In(language));
        Row(PageText.Unit, (definition.Unit == CountingUnit.Person ? PageText.Persons : PageText.Events).In(language));
        if (definition.Of is { } of)
            Row(PageText.OfWhom, of.In(language));
        Row(PageText.Period, DateText.Format(definition.Period ?? report.Period, language));
        Row(PageText.KnownAsOf, DateText.Format(report.KnownAsOf, language));
        Row(PageText.Rule, definition.Rule.In(language));
        Row(PageText.Source, Source(definition.Source));
        page.Append("</dl>\n");
    }

    private string Source(SourceReference source)
    {
        LocalizedText? mark = source.Confidence switch
        {
            Confidence.Stated => null,
            Confidence.Derived => PageText.Derived,
            Confidence.Assumed => PageText.Assumed,
            _ => PageText.Unverified,
        };
        return mark is null ? source.ToString() : $"{source} ({mark.In(language)})";
    }

    private void Row(LocalizedText term, string text) =>
        page.Append("<dt>").Append(HtmlText.Encode(term.In(language))).Append("</dt><dd>").Append(HtmlText.Encode(text)).Append("</dd>\n");
}
