using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Rendering;

public sealed partial class RenderingTests
{
    private static readonly ProtectedReport Report = SampleReport.Protected();

    [Theory]
    [InlineData("0", 0, "0", "0")]
    [InlineData("999", 0, "999", "999")]
    [InlineData("1234.5", 1, "1\u00A0234,5", "1,234.5")]
    [InlineData("-1234567.25", 2, "\u22121\u00A0234\u00A0567,25", "\u22121,234,567.25")]
    [InlineData("-0.04", 1, "0,0", "0.0")]
    [InlineData("2.5", 0, "2", "2")]
    public void Numbers_read_as_people_read_them(string value, int decimals, string swedish, string english)
    {
        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(swedish, NumberText.Format(number, decimals, Language.Swedish));
        Assert.Equal(english, NumberText.Format(number, decimals, Language.English));
    }

    [Fact]
    public void Dates_are_written_out_and_moments_are_Swedish()
    {
        Assert.Equal("1\u00A0september 2024 – 31\u00A0augusti 2025", DateText.Format(new DatePeriod(new LocalDate(2024, 9, 1), new LocalDate(2025, 8, 31)), Language.Swedish));
        Assert.Equal("1\u00A0January 2026 at 00:30", DateText.Format(Instant.FromUtc(2025, 12, 31, 23, 30), Language.English));
        Assert.Equal("12\u00A0%", NumberText.Percent(12, 0, Language.Swedish));
        Assert.Equal("12%", NumberText.Percent(12, 0, Language.English));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_under_every_culture()
    {
        string[] before = [HtmlRenderer.Render(Report, Language.Swedish), JsonRenderer.Render(Report), CsvRenderer.Render(Report, Language.English)[0].Text];
        CultureInfo old = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["tr-TR", "sv-SE", "ar-SA"])
            {
                Thread.CurrentThread.CurrentCulture = new CultureInfo(culture);
                ProtectedReport again = SampleReport.Protected();
                Assert.Equal<string[]>(before, [HtmlRenderer.Render(again, Language.Swedish), JsonRenderer.Render(again), CsvRenderer.Render(again, Language.English)[0].Text]);
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = old;
        }
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Text_from_people_never_becomes_markup(Language language)
    {
        string page = HtmlRenderer.Render(Report, language);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload='", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39;", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(StyleAttribute(), page);
        Assert.DoesNotContain("http://", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_picture_has_a_name_a_reading_and_a_table()
    {
        string page = HtmlRenderer.Render(Report, Language.Swedish);
        MatchCollection pictures = Svg().Matches(page);
        Assert.Equal(8, pictures.Count);
        Assert.All(pictures, static svg =>
        {
            Assert.Contains("role=\"img\"", svg.Value, StringComparison.Ordinal);
            string[] names = LabelledBy().Match(svg.Value).Groups[1].Value.Split(' ');
            Assert.Contains($"<title id=\"{names[0]}\">", svg.Value, StringComparison.Ordinal);
            Assert.Contains($"<desc id=\"{names[1]}\">", svg.Value, StringComparison.Ordinal);
        });
        Assert.Equal(4, Regex.Count(page, "<details class=\"more\">"));
        MatchCollection ids = Id().Matches(page);
        Assert.Equal(ids.Count, ids.Select(static m => m.Groups[1].Value).Distinct().Count());
    }

    [Fact]
    public void Every_hidden_figure_reads_the_same_and_its_number_is_nowhere()
    {
        string json = JsonRenderer.Render(Report);
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(json);
        foreach (System.Text.Json.JsonElement figure in document.RootElement.GetProperty("figures").EnumerateArray())
        {
            bool hidden = Report[new FigureId(figure.GetProperty("id").GetString()!)] is HiddenFigure;
            Assert.Equal(hidden, figure.GetProperty("status").GetString() == "hidden");
            if (hidden)
                // what a figure is worked out from is the same whatever it hides
                Assert.Equal(["id", "definition", "status"], figure.EnumerateObject().Select(static p => p.Name).Where(static name => name != "from"));
        }

        Assert.DoesNotContain("primary", json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_spreadsheet_opens_no_formula_and_every_row_has_every_field()
    {
        ImmutableArray<RenderedFile> files = CsvRenderer.Render(Report, Language.Swedish);
        Assert.Equal(["cells.csv", "notes.txt"], files.Select(static f => f.Name));
        string[] lines = files[0].Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("section,table,caption,row,column,figure,kind,status,value", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, static l => l.Contains(",hidden,,,,,visas inte: skydd för enskilda", StringComparison.Ordinal));
        foreach (string field in lines.SelectMany(static l => l.Split(',')))
            Assert.False(field.TrimStart('"', ' ') is ['=' or '+' or '-' or '@', ..] && !decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _), field);
    }

    [Theory]
    [InlineData("-6", "-6")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-1.2.3", "'-1.2.3")]
    [InlineData("-", "'-")]
    [InlineData("-.5", "'-.5")]
    [InlineData("-6=", "'-6=")]
    public void A_number_below_nought_is_written_as_a_number_and_nothing_else_that_begins_like_one(string text, string written) =>
        Assert.Contains($",{written},", CsvRenderer.Render(HostileReport.With(text), Language.Swedish)[0].Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_is_written_whole_or_not_at_all()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "written-report");
        string path = Path.Combine(folder, "report.html");
        await Report.WriteHtmlAsync(path, Language.Swedish, TestContext.Current.CancellationToken);
        string first = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.EndsWith("</html>\n", first, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Report.WriteHtmlAsync(path, Language.English, new CancellationToken(canceled: true)));
        Assert.Equal(first, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        await Report.WriteHtmlAsync(Path.Combine(folder, "report.en.html"), Language.English, TestContext.Current.CancellationToken);
        Assert.Equal(["report.en.html", "report.html"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<svg .*?</svg>")]
    private static partial Regex Svg();

    [GeneratedRegex("aria-labelledby=\"([^\"]+)\"")]
    private static partial Regex LabelledBy();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<[^>]+ style=")]
    private static partial Regex StyleAttribute();
}
