using System.Globalization;

namespace Samverkan.Core.Progression;

/// <summary>A composite of one form, exact: a sum over a number of answers. The default is 0 of none and has no value.</summary>
/// <param name="Sum">The sum of the answered items.</param>
/// <param name="Answered">How many items are answered.</param>
/// <param name="Items">How many items there are.</param>
/// <param name="Rule">How the value is made of them.</param>
public readonly record struct CompositeScore(int Sum, int Answered, int Items, CompositeRule Rule)
{
    /// <summary>The value, rounded to two decimals, half away from zero; <see langword="null"/> when nothing is answered.</summary>
    public decimal? Value => Answered == 0
        ? null
        : Math.Round((Rule == CompositeRule.ProratedSum ? (decimal)Sum * Items : Sum) / Answered, 2, MidpointRounding.AwayFromZero);

    /// <summary>How many of the items are answered; never the value.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Answered} of {Items} answered");
}
