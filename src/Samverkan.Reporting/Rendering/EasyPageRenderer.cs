using System.Globalization;
using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering.Charts;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>Writes the easy-to-read page: a sentence a line, large, with a question over each answer.</summary>
internal static class EasyPageRenderer
{
    /// <summary>The answers as HTML.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="easy">The page.</param>
    /// <param name="language">The language.</param>
    /// <param name="level">The level of the questions' headings.</param>
    public static void Html(StringBuilder page, ProtectedReport report, EasyPage easy, Language language, int level)
    {
        foreach (Section question in easy.Questions)
        {
            string anchor = ChartDrawing.Anchor(question.Id);
            page.Append(CultureInfo.InvariantCulture, $"<h{level} id=\"{anchor}\">").Append(HtmlText.Encode(question.Title.In(language))).Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
            foreach (string line in Lines(report, question, language))
                page.Append("<p>").Append(HtmlText.Encode(line)).Append("</p>\n");
        }
    }

    /// <summary>The sentences of an answer that may be said, in order.</summary>
    public static IEnumerable<string> Lines(ProtectedReport report, Section question, Language language) =>
        question.AllBlocks.OfType<Paragraph>().SelectMany(static p => p.Sentences).Select(s => FigureText.Of(report, s, language)).Where(static s => s.Length > 0);
}
