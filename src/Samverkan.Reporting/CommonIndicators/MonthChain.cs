using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// Months that have been filed, in order, whatever is kept of each: filing one anew makes all later ones wait for their turn, and a month is neither left out nor put before the first.
/// </summary>
internal sealed class MonthChain<T>
{
    private MonthChain(ImmutableArray<Link> links) => Links = links;

    public static MonthChain<T> Empty { get; } = new([]);

    public ImmutableArray<Link> Links { get; }

    /// <summary>The month that comes after the last; <see langword="null"/> of an empty chain, which any month may begin.</summary>
    public YearMonth? Next => Links.IsEmpty ? null : After(Links[^1].Month);

    public bool MayFile(YearMonth month) => Links.IsEmpty || Links.Any(link => link.Month == month) || month == Next;

    public int RevisionOf(YearMonth month) => (Links.FirstOrDefault(link => link.Month == month)?.Revision ?? 0) + 1;

    /// <summary>The chain after a month was filed, which it may be.</summary>
    public MonthChain<T> File(YearMonth month, T content) => new(
    [
        .. Links.Where(link => link.Month.CompareTo(month) < 0),
        new Link(month, content, RevisionOf(month), Waits: false),
        .. Links.Where(link => link.Month.CompareTo(month) > 0).Select(static link => link with { Waits = true }),
    ]);

    /// <summary>The first month that waits or no longer tells the same, and all later ones.</summary>
    public ImmutableArray<YearMonth> ToFileAgain(Func<Link, bool> tellsTheSame) =>
        [.. Links.SkipWhile(link => !link.Waits && tellsTheSame(link)).Select(static link => link.Month)];

    private static YearMonth After(YearMonth month) => month.OnDayOfMonth(1).PlusMonths(1).ToYearMonth();

    internal sealed record Link(YearMonth Month, T Content, int Revision, bool Waits);
}
