using System.Net;
using System.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Pictures;

/// <summary>
/// A participant's picture as one page to sit down with: where things stand, what to talk about, how it has been. It stands alone, has no
/// script, loads nothing and names nobody.
/// </summary>
public static class PersonPage
{
    private const string Style =
        ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;color:#1f1f1f;background:#fff;max-width:60rem;margin:0 auto;padding:1rem;font-variant-numeric:tabular-nums}p,li{max-width:62ch}"
        + "h1,h2{line-height:1.25}svg{width:100%;height:auto;display:block}.narrow{display:none;max-width:26rem}figure{margin:0}table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:bold;padding:.25rem 0}"
        + "th,td{border-bottom:1px solid #bbb;padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top}.wide{overflow-x:auto}li{margin:.4rem 0}"
        + "summary{cursor:pointer;padding:.5rem 0}tbody th{font-weight:normal}ul{padding-left:1.25rem}"
        + "@media screen and (max-width:44rem){.roomy{display:none}.narrow{display:block}}"
        + "@media screen and (max-width:34rem){table,tbody,tr,caption,tbody th{display:block}thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr{padding:.5rem 0;border-bottom:1px solid #bbb}"
        + "tbody th,tbody td{border:0;padding:.1rem 0}tbody th{font-weight:bold}tbody td{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 1rem}td,td::before{overflow-wrap:anywhere}td::before{content:attr(data-l);opacity:.8}}"
        + "@page{size:A4;margin:18mm 17mm 20mm;@bottom-right{content:counter(page) \" / \" counter(pages);font:9pt system-ui,sans-serif}}"
        + "@media print{body{font-size:10pt;max-width:none;padding:0}details::details-content{content-visibility:visible;block-size:auto}summary{display:none}thead{display:table-header-group}figure,tr{break-inside:avoid}h2,caption{break-after:avoid}svg{max-height:200mm}}";

    // The drawings' colours are attributes, so that a drawing stands alone; in the dark the page puts lighter ones in their place.
    private static readonly string Dark =
        "@media screen and (prefers-color-scheme:dark){body{color:#e7ebed;background:#14191c}th,td,tr{border-color:#4a545a!important}"
        + string.Concat(new (string, string)[] { ("#ffffff", "#14191c"), (SvgPen.Ink, "#e7ebed"), (SvgPen.Quiet, "#a7b2b8"), (SvgPen.Faint, "#3c474d"), (SvgPen.Own, "#7db9ef"), (SvgPen.Other, "#f0a36b") }
            .Select(static pair => $"svg [fill=\"{pair.Item1}\"]{{fill:{pair.Item2}}}svg [stroke=\"{pair.Item1}\"]{{stroke:{pair.Item2}}}"))
        + "}";

    private static readonly LocalizedText Heading = new("Din utveckling", "Your progress");
    private static readonly LocalizedText Talk = new("Att prata om", "To talk about");
    private static readonly LocalizedText Nothing = new("Det finns inga svar att prata om än.", "There are no answers to talk about yet.") { EasySwedish = "Det finns inga svar än." };
    private static readonly LocalizedText AsTable = new("Allt i en tabell", "All of it in a table") { EasySwedish = "Visa allt i en lista" };

    /// <summary>The page as HTML.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>The whole document. The same picture gives the same bytes.</returns>
    public static string Render(PersonPicture picture, Language language)
    {
        ArgumentNullException.ThrowIfNull(picture);
        string code = language == Language.English ? "en" : "sv";
        StringBuilder html = new();
        html.Append("<!DOCTYPE html><html lang=\"").Append(code).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(In(Heading)).Append("</title><style>").Append(Style).Append(Dark).Append("</style></head><body><main><h1>").Append(In(Heading)).Append("</h1><p>").Append(In(WrittenDay.Of(picture.On)))
            .Append(". ").Append(In(PictureWords.NoForecast)).Append("</p>");
        html.Append("<section><h2>").Append(In(PictureWords.NowTitle)).Append("</h2>");
        if (PersonDrawings.Spider(picture, language) is { } spider)
            Figure(html, spider, PersonDrawings.Spider(picture, language, isNarrow: true)!);
        Scrollable(html, PersonDrawings.NowTable(picture, language), In(PictureWords.NowTitle));
        html.Append("</section><section><h2>").Append(In(Talk)).Append("</h2>");
        TalkingPoint[] points = [.. TalkingPoints.Of(picture)];
        if (points.Length == 0)
            html.Append("<p>").Append(In(Nothing)).Append("</p>");
        else
            html.Append("<ul>").AppendJoin("", points.Select(point => $"<li>{In(point.Sentence)}</li>")).Append("</ul>");
        PictureDrawing timeline = PersonDrawings.Timeline(picture, language);
        html.Append("</section><section><h2>").Append(In(PictureWords.TimeTitle)).Append("</h2>");
        Figure(html, timeline, PersonDrawings.Timeline(picture, language, isNarrow: true));
        html.Append("<details><summary>").Append(In(AsTable)).Append("</summary>");
        Scrollable(html, timeline.Table, In(PictureWords.TimeTitle));
        return html.Append("</details></section></main></body></html>").Append('\n').ToString();

        string In(LocalizedText text) => WebUtility.HtmlEncode(text.In(language));
    }

    // A telephone gets a drawing of its own width, with letters as large as the others.
    private static void Figure(StringBuilder html, PictureDrawing roomy, PictureDrawing narrow) =>
        html.Append("<figure><div class=\"roomy\">").Append(roomy.Svg).Append("</div><div class=\"narrow\">").Append(narrow.Svg).Append("</div></figure>");

    // A wide table scrolls by itself, also for who uses a keyboard.
    private static void Scrollable(StringBuilder html, PictureTable table, string name) =>
        html.Append("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"").Append(name).Append("\">").Append(table.ToHtml()).Append("</div>");
}
