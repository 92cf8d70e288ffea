using System.Globalization;

namespace Samverkan.Core.Teams;

/// <summary>
/// Working time added up: what is known in percent of full time, and how many shares are unknown. An unknown share is not
/// zero. The default is no time at all.
/// </summary>
/// <param name="Percent">The known shares added up; 100 is one full-time position.</param>
/// <param name="UnknownShares">How many persons work a share that no source states.</param>
public readonly record struct WorkingTime(int Percent, int UnknownShares)
{
    /// <summary>Whether every share is known.</summary>
    public bool IsComplete => UnknownShares == 0;

    /// <summary>The full-time equivalents (<i>årsarbetskrafter</i>) that are known: a lower bound while shares are unknown.</summary>
    public decimal FullTimeEquivalents => Percent / 100m;

    /// <summary>Adds the time of one person.</summary>
    /// <param name="sharePercent">The share of full time; <see langword="null"/> when unknown.</param>
    public WorkingTime Plus(int? sharePercent) =>
        sharePercent is { } share ? this with { Percent = checked(Percent + share) } : this with { UnknownShares = UnknownShares + 1 };

    /// <summary>For example <c>2.00 + 2 unknown</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{FullTimeEquivalents:0.00}{(IsComplete ? "" : $" + {UnknownShares.ToString(CultureInfo.InvariantCulture)} unknown")}");
}
