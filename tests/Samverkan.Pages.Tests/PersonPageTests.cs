using Microsoft.Playwright;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Pictures;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;
using Samverkan.Synthetic;

namespace Samverkan.Pages.Tests;

public sealed class PersonPageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly LocalDate On = new(2026, 6, 30);

    // Of people who do not exist, the one with most to see.
    private static readonly PersonPicture Picture = Journey
        .FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(ProgrammeCatalog.Stockholmskraften), 60, 7, On).Entries)
        .Select(static journey => PersonPicture.Of(journey, CohortReading.Of(ProgrammeCatalog.Stockholmskraften), new IndicatorSetCatalog(IndicatorSetCatalog.Shipped), On))
        .OfType<PersonPicture>()
        .MaxBy(static picture => picture.Indicators.Sum(static one => (one.Participant?.Points.Length ?? 0) + (one.Caseworker?.Points.Length ?? 0)) + picture.Gaps.Length + picture.CaseworkerChanges.Length)!;

    [Theory]
    [InlineData(Language.Swedish, 1280)]
    [InlineData(Language.English, 320)]
    [InlineData(Language.EasySwedish, 320)]
    public async Task Axe_finds_nothing_and_the_page_never_scrolls_sideways(Language language, int width)
    {
        IPage page = await fixture.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        List<string> requests = [];
        page.Request += (_, request) => requests.Add(request.Url);
        await page.SetContentAsync(PersonPage.Render(Picture, language));
        await Examination.OpenAll(page);
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(requests);
        Assert.Equal(0, await page.Locator("script, iframe, img, link").CountAsync());
        Assert.Empty(await Examination.Violations(page));
    }

    [Fact]
    public async Task On_a_telephone_nothing_scrolls_sideways_and_no_text_leaves_its_drawing()
    {
        IPage page = await fixture.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 900 } });
        await page.SetContentAsync(PersonPage.Render(Picture, Language.Swedish));
        await Examination.OpenAll(page);
        Assert.Equal(2, await page.Locator("svg:visible").CountAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.wide')].filter(e => e.scrollWidth > e.clientWidth).length"));
        string[] outside = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().width > 0).flatMap(s => [...s.querySelectorAll('text')].filter(t => { const b = t.getBBox(), v = s.viewBox.baseVal; return b.x < -1 || b.y < -1 || b.x + b.width > v.width + 1 || b.y + b.height > v.height + 1; })).map(t => t.textContent)");
        Assert.Empty(outside);
    }

    [Fact]
    public async Task Every_drawing_has_a_role_a_name_a_reading_and_a_table_and_no_text_leaves_it()
    {
        IPage page = await fixture.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await page.SetContentAsync(PersonPage.Render(Picture, Language.Swedish));
        Assert.Equal(2, await page.GetByRole(AriaRole.Img).CountAsync());
        Assert.Equal(2, await page.Locator("svg[role=img]:has(> title):has(> desc):visible").CountAsync());
        Assert.Equal(2, await page.Locator("table:has(caption)").CountAsync());
        int outside = await page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('svg')].flatMap(s => [...s.querySelectorAll('text')].filter(t => { const b = t.getBBox(), v = s.viewBox.baseVal; return b.x < 0 || b.y < 0 || b.x + b.width > v.width || b.y + b.height > v.height; })).length");
        Assert.Equal(0, outside);
    }
}
