using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Samverkan.Pages.Tests;

/// <summary>What is asked of every page, however it was made.</summary>
internal static class Examination
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        // of what passes one example a rule is told: that is what makes a long page take seconds
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Drawn text that leaves its drawing, and drawn text that lies over other drawn text.</summary>
    private const string Drawn = """
        () => [...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().width > 0).flatMap(s => {
            const v = s.viewBox.baseVal;
            const texts = [...s.querySelectorAll('text')].map(t => [t.textContent, t.getBBox()]);
            const out = texts.filter(([, b]) => b.x < -2 || b.y < -2 || b.x + b.width > v.width + 2 || b.y + b.height > v.height + 2).map(([t]) => 'outside: ' + t);
            for (let i = 0; i < texts.length; i++)
                for (let j = i + 1; j < texts.length; j++) {
                    const [a, b] = [texts[i][1], texts[j][1]];
                    if (Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4)
                        out.push('over each other: ' + texts[i][0] + ' / ' + texts[j][0]);
                }
            return out;
        })
        """;

    /// <summary>Drawn text with less contrast than 4.5 to the page, and marks that tell a value with less than 3: the examiner does not look inside drawings.</summary>
    private const string Faint = """
        () => {
            const rgb = c => c.match(/[\d.]+/g).slice(0, 3).map(Number);
            const light = c => { const [r, g, b] = rgb(c).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
            const page = light(getComputedStyle(document.body).backgroundColor);
            const ratio = c => { const l = light(c); return (Math.max(l, page) + .05) / (Math.min(l, page) + .05); };
            const seen = new Set();
            for (const e of document.querySelectorAll('svg text, svg .ac, svg .gr, svg .la, svg .lg, svg .iv, svg .mk')) {
                const style = getComputedStyle(e), least = e.tagName === 'text' ? 4.5 : 3, colour = style.fill !== 'none' ? style.fill : style.stroke;
                if (ratio(colour) < least) seen.add(e.tagName + '.' + e.getAttribute('class') + ' ' + colour + ' ' + ratio(colour).toFixed(2));
            }
            return [...seen];
        }
        """;

    /// <summary>Opens all that can be opened.</summary>
    public static Task OpenAll(IPage page) => Open(page, each: 1);

    /// <summary>Opens all that can be opened, but of the explanations of numbers, which are made alike and are most of a page, every tenth unless the whole is run.</summary>
    public static Task OpenMost(IPage page) => Open(page, Soak.IsWhole ? 1 : 10);

    /// <summary>Leaves five rows of each table unless the whole is run: the examiner asks each cell the same, and cells are most of a long page.</summary>
    public static async Task Shorten(IPage page)
    {
        if (!Soak.IsWhole)
            await page.EvaluateAsync("() => document.querySelectorAll('tbody').forEach(b => [...b.rows].slice(5).forEach(r => r.remove()))");
    }

    private static async Task Open(IPage page, int each) =>
        await page.EvaluateAsync("each => { let n = 0; document.querySelectorAll('details').forEach(d => d.open = !d.classList.contains('meaning') || n++ % each === 0); }", each);

    /// <summary>What the examiner finds, contrast in light and dark included.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        // the shade at the edges of what scrolls is an image, behind which contrast would not be worked out
        await page.EvaluateAsync("() => document.querySelectorAll('.scroll').forEach(e => e.style.backgroundImage = 'none')");
        AxeResult result = await page.RunAxe(Rules);
        Assert.NotEmpty(result.Passes);
        return [.. result.Violations.Select(static v => $"{v.Id}: {v.Nodes[0].Html}"), .. await page.EvaluateAsync<string[]>(Faint)];
    }

    /// <summary>What scrolls sideways: the page, or at a tablet's width or less a table in it; and what is drawn where it cannot be read.</summary>
    public static async Task<string[]> Misplaced(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        List<string> found = [.. await page.EvaluateAsync<string[]>(Drawn)];
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") != width)
            found.Add("the page scrolls sideways");
        if (width <= 768)
            found.AddRange(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1).map(e => 'scrolls sideways: ' + e.textContent.trim().slice(0, 60))"));
        return [.. found];
    }
}
