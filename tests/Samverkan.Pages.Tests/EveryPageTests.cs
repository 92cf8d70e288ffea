using System.Collections.Immutable;
using Microsoft.Playwright;
using Samverkan.Cli;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Pages.Tests;

/// <summary>
/// Every kind of page, in three languages, light and dark, from telephone to desk and on paper. In an ordinary run each kind is examined once, languages,
/// schemes and widths going round so that each language meets both schemes; <c>eng/soak</c> crosses them whole.
/// </summary>
public sealed class EveryPageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly ImmutableArray<Language> Languages = [Language.Swedish, Language.English, Language.EasySwedish];
    private static readonly ImmutableArray<ColorScheme> Schemes = [ColorScheme.Light, ColorScheme.Dark];
    private static readonly ImmutableArray<int> Widths = [320, 375, 768, 1280];

    public static TheoryData<string, Language, ColorScheme, int> Examined => new(
        Soak.IsWhole
            ? from kind in GeneratedReports.Kinds from language in Languages from scheme in Schemes from width in Widths select (kind, language, scheme, width)
            : GeneratedReports.Kinds.Select(static (kind, i) => (kind, Languages[i % 3], Schemes[i / 3 % 2], Widths[i % 4])));

    public static TheoryData<string, Language> Laid => new(
        Soak.IsWhole
            ? from kind in GeneratedReports.Kinds from language in Languages select (kind, language)
            : GeneratedReports.Kinds.Select(static (kind, i) => (kind, Languages[(i + 1) % 2])));

    [Theory]
    [MemberData(nameof(Examined))]
    public async Task The_examiner_finds_nothing_on_any_kind_of_page(string kind, Language language, ColorScheme scheme, int width)
    {
        IPage page = await Open(HtmlRenderer.Render(GeneratedReports.Report(kind), language), scheme, width);
        await Examination.Shorten(page);
        Assert.Empty(await Examination.Violations(page));
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Laid))]
    public async Task Nothing_scrolls_sideways_and_nothing_drawn_is_cut_or_covered(string kind, Language language)
    {
        IPage page = await Open(HtmlRenderer.Render(GeneratedReports.Report(kind), language), ColorScheme.Light, Widths[0]);
        foreach (int width in Widths)
            Assert.Empty((await Examination.Misplaced(page, width)).Select(what => FormattableString.Invariant($"{width}: {what}")));
        await page.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Laid))]
    public async Task On_paper_no_heading_stands_alone_no_header_is_lost_and_nothing_is_cut_off(string kind, Language language)
    {
        // as wide as the text on A4 within its margins
        IPage page = await Open(HtmlRenderer.Render(GeneratedReports.Report(kind), language), ColorScheme.Dark, 665);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('h1,h2,h3,h4,caption,figcaption,thead')].filter(e => e.checkVisibility() && getComputedStyle(e).breakAfter !== 'avoid' && e.tagName !== 'H1').length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('thead')].filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'table-header-group').length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('tr,figure')].filter(e => e.checkVisibility() && getComputedStyle(e).breakInside !== 'avoid').length"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 2).map(e => e.textContent.trim().slice(0, 60))"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_demonstrations_first_page_passes_as_well(ColorScheme scheme)
    {
        string folder = Directory.CreateTempSubdirectory("samverkan-index").FullName;
        try
        {
            IPage page = await Open(await File.ReadAllTextAsync(DemoIndex.Write(ProgrammeCatalog.Stockholmskraften, 1000, folder), TestContext.Current.CancellationToken), scheme, 320);
            Assert.Empty(await Examination.Violations(page));
            foreach (int width in Widths)
                Assert.Empty(await Examination.Misplaced(page, width));
            await page.CloseAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<IPage> Open(string html, ColorScheme scheme, int width)
    {
        IPage page = await fixture.Browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await page.SetContentAsync(html);
        await Examination.OpenMost(page);
        return page;
    }
}
