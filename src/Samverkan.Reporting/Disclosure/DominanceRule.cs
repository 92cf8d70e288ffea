using System.Globalization;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The (n,k) rule: a sum is dominated when its n largest contributors give more than k per cent of it.</summary>
/// <param name="Contributors">n, from 1 to 100.</param>
/// <param name="Percent">k in per cent, above 0 and at most 100: 85, never 0.85. At exactly k per cent a sum is not dominated.</param>
/// <remarks>
/// The comparison is strict, as in sdcTable and GaussSuppression; ACRO calls a cell safe only below k, so that its answer differs at equality.
/// </remarks>
public sealed record DominanceRule(int Contributors, decimal Percent)
{
    /// <summary>Two contributors and 85 per cent, as sdcTable has it unless told otherwise (sdcTable, documentation of primarySuppression).</summary>
    public static DominanceRule TwoGiveEightyFivePercent { get; } = new(2, 85);

    /// <summary>The rule as it is written: (2, 85 %).</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Contributors}, {Percent} %)");
}
