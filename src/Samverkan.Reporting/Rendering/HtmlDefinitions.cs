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
        foreach ((LocalizedText term, string text) in PageFacts.Of(definition, report, language))
            Row(term, text);
        page.Append("</dl>\n");
    }

    private void Row(LocalizedText term, string text) =>
        page.Append("<dt>").Append(HtmlText.Encode(term.In(language))).Append("</dt><dd>").Append(HtmlText.Encode(text)).Append("</dd>\n");
}
