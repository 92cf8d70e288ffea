namespace Samverkan.Conformance.Placement;

/// <summary>A promise that a cost or a constraint did not keep.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Choice">The choice at which it was seen, by its number from 0; the same choices and seed give it again.</param>
public sealed record PlacementShortcoming(PlacementPromise Promise, int Choice)
{
    /// <summary>Promise and number.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Promise} at choice {Choice}");
}
