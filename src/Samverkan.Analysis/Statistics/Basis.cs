using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>What a figure rests on (<i>underlag</i>): it is told beside the figure, and also when there is no figure.</summary>
/// <param name="Count">The number of units that the figure is of: persons, pairs or observations, as the method says.</param>
/// <param name="Missing">The number of units left out because something of them is missing.</param>
/// <param name="Method">How the figure was worked out, and what it assumes.</param>
public sealed record Basis(int Count, int Missing, StatisticalMethod Method)
{
    /// <summary>The method and the counts.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Method.Id} (n = {Count}, missing = {Missing})");
}
