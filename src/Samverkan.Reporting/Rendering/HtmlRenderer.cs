using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering.Charts;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Rendering;

/// <summary>
/// A protected report as one self-contained page: no script, nothing fetched, light and dark, telephone to paper. The same report
/// gives the same bytes. In easy-to-read Swedish it is the page for participants alone; in the other languages that page stands first, for
/// those who open it.
/// </summary>
public static class HtmlRenderer
{
    /// <summary>The page as text, to be written as UTF-8.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The reader's language.</param>
    public static string Render(ProtectedReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder page = new(64 * 1024);
        string css = HtmlStyle.Css.ReplaceLineEndings("\n");
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        page.Append("<!doctype html>\n")
            .Append(CultureInfo.InvariantCulture, $"<html lang=\"{(language == Language.English ? "en" : "sv")}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append("<title>").Append(HtmlText.Encode($"{report.Title.In(language)} · {report.ProgrammeName.In(language)}")).Append("</title>\n")
            .Append("<style>").Append(css).Append("</style>\n</head>\n<body>\n")
            .Append("<a class=\"skip\" href=\"#content\">").Append(HtmlText.Encode(PageText.SkipLink.In(language))).Append("</a>\n");
        if (language == Language.EasySwedish && report.Easy is { } easy)
            Easy(page, report, easy);
        else
            Whole(page, report, language);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Easy(StringBuilder page, ProtectedReport report, EasyPage easy)
    {
        const Language language = Language.EasySwedish;
        page.Append("<header>\n<h1>").Append(HtmlText.Encode(easy.Title.In(language))).Append("</h1>\n<p>")
            .Append(HtmlText.Encode($"{report.ProgrammeName.In(language)}, {DateText.Format(report.Period, language)}")).Append("</p>\n</header>\n<main id=\"content\" class=\"easy\">\n");
        EasyPageRenderer.Html(page, report, easy, language, 2);
        page.Append("</main>\n<footer>\n<p>").Append(HtmlText.Encode($"{PageText.PublishedBy.In(language)}: {report.PublishedBy.In(language)}")).Append("</p>\n</footer>\n");
    }

    private static void Whole(StringBuilder page, ProtectedReport report, Language language)
    {
        HtmlBlocks blocks = new(report, language, page);
        Head(page, report, language);
        Contents(page, report, language);
        page.Append("<main id=\"content\">\n");
        if (report.Easy is { } easy)
        {
            page.Append("<details class=\"easy first\"><summary>").Append(HtmlText.Encode(PageText.ReadEasy.In(language))).Append("</summary>\n<section aria-labelledby=\"easy\">\n<h2 id=\"easy\">")
                .Append(HtmlText.Encode(easy.Title.In(language))).Append("</h2>\n");
            EasyPageRenderer.Html(page, report, easy, language, 3);
            page.Append("</section>\n</details>\n");
        }

        page.Append("<section aria-labelledby=\"in-short\" class=\"lead\">\n<h2 id=\"in-short\">")
            .Append(HtmlText.Encode(PageText.InShort.In(language))).Append("</h2>\n");
        blocks.Sentences([report.Summary], separately: true);
        page.Append("</section>\n");
        foreach (Section section in report.Sections)
            Render(page, blocks, section, language, 2);
        blocks.Definitions();
        page.Append("</main>\n<footer>\n<p>").Append(HtmlText.Encode(ProtectionText.Of(report, language))).Append("</p>\n</footer>\n");
    }

    private static void Head(StringBuilder page, ProtectedReport report, Language language)
    {
        page.Append("<header>\n<h1>").Append(HtmlText.Encode(report.Title.In(language))).Append("</h1>\n<dl class=\"facts\">\n");
        foreach ((LocalizedText term, string text) in PageFacts.Of(report, language))
            page.Append("<div><dt>").Append(HtmlText.Encode(term.In(language))).Append("</dt><dd>").Append(HtmlText.Encode(text)).Append("</dd></div>\n");
        page.Append("</dl>\n</header>\n");
    }

    private static void Contents(StringBuilder page, ProtectedReport report, Language language)
    {
        page.Append("<nav aria-labelledby=\"contents\">\n<p id=\"contents\">").Append(HtmlText.Encode(PageText.Contents.In(language))).Append("</p>\n<ol>\n");
        foreach (Section section in report.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{ChartDrawing.Anchor(section.Id)}\">")
                .Append(HtmlText.Encode(section.Title.In(language))).Append("</a></li>\n");
        }

        page.Append("</ol>\n</nav>\n");
    }

    private static void Render(StringBuilder page, HtmlBlocks blocks, Section section, Language language, int level)
    {
        string anchor = ChartDrawing.Anchor(section.Id);
        if (level == 2)
            page.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{anchor}\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<h{level} id=\"{anchor}\">").Append(HtmlText.Encode(section.Title.In(language)))
            .Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
        blocks.Render(section.Blocks);
        foreach (Section inner in section.Subsections)
            Render(page, blocks, inner, language, Math.Min(level + 1, 6));
        if (level == 2)
            page.Append("</section>\n");
    }
}
