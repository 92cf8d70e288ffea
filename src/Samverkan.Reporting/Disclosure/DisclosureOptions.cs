using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// How figures are protected before anybody sees them. Set once, when the host starts; no law fixes the numbers for these
/// programmes, so the deployer does.
/// </summary>
public sealed class DisclosureOptions
{
    /// <summary>The largest allowed <see cref="MinimumCount"/>.</summary>
    public const int LargestMinimumCount = 1000;

    /// <summary>
    /// The smallest number of persons that may stand behind a published figure: counts from 1 to one less are hidden. From 1, which
    /// hides none, to <see cref="LargestMinimumCount"/>; 5 unless told otherwise.
    /// </summary>
    [Range(1, LargestMinimumCount)]
    public int MinimumCount { get; set; } = 5;

    /// <summary>What happens to cells that count nobody; published unless told otherwise.</summary>
    [EnumDataType(typeof(ZeroRule))]
    public ZeroRule Zeros { get; set; }

    /// <summary>In which order cells are offered for publication; the largest first unless told otherwise.</summary>
    [EnumDataType(typeof(CandidateOrder))]
    public CandidateOrder Order { get; set; }

    /// <summary>
    /// Whether a person who stands alone in a hidden cell, and so knows it, is kept from working out another; so unless told otherwise.
    /// </summary>
    public bool GuardSoleContributors { get; set; } = true;

    /// <summary>How many must stand behind what is no sum of cells.</summary>
    public SummaryMinimums Summaries { get; set; } = new();

    /// <summary>
    /// How many times bounds that are too narrow are widened one by one before more is withheld instead; from 1 to 100, and 16 unless told
    /// otherwise. Most figures need one to four.
    /// </summary>
    [Range(1, 100)]
    public int MostWideningRounds { get; set; } = 16;

    /// <summary>
    /// The least difference that the bounds on a hidden figure must keep: the minimum count less one, and at least one.
    /// </summary>
    internal long Width => Math.Max(1, MinimumCount - 1);

    /// <summary>What does not hold in these options; empty when all does.</summary>
    public ImmutableArray<Refusal> Validate()
    {
        ImmutableArray<Refusal>.Builder refusals = ImmutableArray.CreateBuilder<Refusal>();
        if (MinimumCount is < 1 or > LargestMinimumCount)
            refusals.Add(DisclosureCodes.MinimumCountOutOfRange.With(MinimumCount.ToString(CultureInfo.InvariantCulture), LargestMinimumCount.ToString(CultureInfo.InvariantCulture)));
        if (Zeros is not (ZeroRule.Publish or ZeroRule.Protect))
            refusals.Add(DisclosureCodes.UnknownZeroRule.With());
        if (Order is not (CandidateOrder.LargestFirst or CandidateOrder.AsGiven))
            refusals.Add(DisclosureCodes.UnknownCandidateOrder.With());
        refusals.AddRange(Summaries.Validate());
        return refusals.DrainToImmutable();
    }
}
