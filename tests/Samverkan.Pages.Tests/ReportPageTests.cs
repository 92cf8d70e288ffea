using Microsoft.Playwright;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Pages.Tests;

public sealed class ReportPageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly ProtectedReport Report = SampleReport.Protected();
    private static readonly Lazy<ProtectedReport> Annual = GeneratedReports.Annual;

    [Theory]
    [InlineData(Language.Swedish, ColorScheme.Light, 1280)]
    [InlineData(Language.Swedish, ColorScheme.Dark, 320)]
    [InlineData(Language.English, ColorScheme.Dark, 1280)]
    [InlineData(Language.English, ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_with_everything_opened(Language language, ColorScheme scheme, int width)
    {
        IPage page = await Open(language, scheme, width);
        await Examination.OpenAll(page);
        Assert.Empty(await Examination.Violations(page));
    }

    [Theory]
    [InlineData(Language.Swedish, 320)]
    [InlineData(Language.English, 320)]
    [InlineData(Language.Swedish, 768)]
    [InlineData(Language.Swedish, 1587)]
    public async Task The_page_never_scrolls_sideways(Language language, int width)
    {
        IPage page = await Open(language, ColorScheme.Light, width);
        await Examination.OpenAll(page);
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Every_picture_has_a_role_a_name_a_reading_and_its_table_behind_it()
    {
        IPage page = await Open(Language.Swedish, ColorScheme.Light, 1280);
        int pictures = await page.Locator("figure svg:visible").CountAsync();
        Assert.Equal(4, pictures);
        Assert.Equal(pictures, await page.GetByRole(AriaRole.Img).CountAsync());
        Assert.Equal(0, await page.Locator("svg:not([role=img]), svg:not(:has(> title)), svg:not(:has(> desc))").CountAsync());
        Assert.Equal(pictures, await page.Locator("figure + details table").CountAsync());
        Assert.Equal(0, await page.Locator("table:not(:has(caption)), thead th:not([scope=col]), tbody th:not([scope=row])").CountAsync());
    }

    [Fact]
    public async Task Nothing_is_fetched_or_run_and_headings_come_in_order()
    {
        IPage page = await fixture.Browser.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        page.Dialog += (_, dialog) => complaints.Add(dialog.Message);
        page.Request += (_, request) => complaints.Add(request.Url);
        await page.SetContentAsync(HtmlRenderer.Render(Report, Language.Swedish));
        Assert.Empty(complaints);
        Assert.Equal(0, await page.Locator("script, [style], [onload], iframe, img, link").CountAsync());
        int[] levels = await page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])");
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), static pair => Assert.True(pair.Second <= pair.First + 1));
        // the policy admits the page's own style sheet
        Assert.Equal("0px", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).marginTop"));
    }

    [Fact]
    public async Task On_paper_every_table_is_open_and_nothing_is_for_the_screen_only()
    {
        IPage page = await Open(Language.Swedish, ColorScheme.Dark, 794);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.True(await page.Locator("#flow-c").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("table-header-group", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('thead')).display"));
        byte[] pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first_and_every_table_that_scrolls()
    {
        IPage page = await Open(Language.Swedish, ColorScheme.Light, 320);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        Assert.Equal(0, await page.Locator(".scroll:not([tabindex='0'])").CountAsync());
    }

    [Fact]
    public async Task The_easy_page_stands_first_for_those_who_open_it_and_is_not_on_paper_unless_opened()
    {
        IPage page = await fixture.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 800, Height = 900 } });
        await page.SetContentAsync(HtmlRenderer.Render(Annual.Value, Language.Swedish));
        Assert.Equal("DETAILS", await page.EvaluateAsync<string>("() => document.querySelector('main').firstElementChild.tagName"));
        Assert.False(await page.Locator("#easy").IsVisibleAsync());
        await page.Locator("details.easy > summary").ClickAsync();
        Assert.True(await page.Locator("#easy").IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("#easy").IsVisibleAsync());
        await page.EvaluateAsync("() => document.querySelector('details.easy').open = false");
        Assert.False(await page.Locator("#easy").IsVisibleAsync());
    }

    [Fact]
    public async Task On_paper_each_definition_stands_once_and_under_each_table_its_number()
    {
        IPage page = await fixture.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 794, Height = 1123 } });
        await page.SetContentAsync(HtmlRenderer.Render(Annual.Value, Language.Swedish));
        Assert.False(await page.Locator("#definitions").IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("#definitions").IsVisibleAsync());
        Assert.Equal(0, await page.Locator("details.meaning:visible").CountAsync());
        int tables = await page.Locator("main table:visible").CountAsync();
        Assert.InRange(await page.Locator("p.paper:visible").CountAsync(), tables / 2, 2 * tables);
    }

    private async Task<IPage> Open(Language language, ColorScheme scheme, int width)
    {
        IPage page = await fixture.Browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        await page.SetContentAsync(HtmlRenderer.Render(Report, language));
        return page;
    }
}
